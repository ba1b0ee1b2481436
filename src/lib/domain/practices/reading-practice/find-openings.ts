import { isGrid, type Line, type Piece } from './pieces.ts';
import { likelyOpening, looksLikeHeading, numberedLine, openingOf, RANKS, type Opening, type Rank } from './heading-lines.ts';
import { choiceNamed, type ReadableForm, type ReadableSection } from './readable-form.ts';

/** Where sections begin, by the place of the piece; null where one begins that the form does not know. */
export type Openings = ReadonlyMap<number, Opening | null>;

/** Lines in which details stand above the first heading. */
const FIRST_LINES = 8;
/** Sections from which on headings of one kind are believed where each of them could be chance. */
const FEW = 3;
/** Numbers that agree with the form from which on a number alone is believed. */
const NUMBERS_AGREE = 5;

/** The headings of a form among the pieces of a document, in any order, numbered or not. */
export function findOpenings(pieces: readonly Piece[], form: ReadableForm): Openings {
	const lines = pieces.flatMap((piece, at) => (isGrid(piece) || piece.glued ? [] : [{ at, line: piece }]));
	const named = believed(lines.flatMap((each) => withOpening(each, openingOf(each.line, form))));
	const taken = new Set(named.map(({ opening }) => opening.section));
	const namedAt = new Set(named.map(({ at }) => at));
	const asking = new Set(named.filter(({ line }) => /\?\s*$/.test(line.text)).map(({ opening }) => opening.section)).size;
	const near = lines
		.filter(({ at }) => !namedAt.has(at))
		.flatMap((each) => withOpening(each, likelyOpening(each.line, form, asking >= FEW)))
		.filter(({ opening }) => !taken.has(opening.section));
	const found = new Map<number, Opening | null>([...named, ...near].map(({ at, opening }) => [at, opening]));
	for (const [at, opening] of byNumberAlone(lines, found, form)) found.set(at, opening);
	if (found.size >= FEW) for (const [at, opening] of contactAtEnd(lines, found, form)) found.set(at, opening);
	for (const [at, opening] of byTheirOptions(pieces, found, form)) found.set(at, opening);
	const opensAnother = besides(found, pieces);
	for (const { at, line } of lines) if (!found.has(at) && opensAnother(line)) found.set(at, null);
	return found;
}

interface At {
	readonly at: number;
	readonly line: Line;
}
type Found = At & { readonly opening: Opening };

const withOpening = (each: At, opening: Opening | null): Found[] => (opening ? [{ ...each, opening }] : []);

/** Each section's surest headings; of kinds that could be chance only where there are a few. */
function believed(all: readonly Found[]): readonly Found[] {
	const level = usualLevel(all.filter(({ opening }) => opening.rank === 'heading').map(({ line }) => line.level));
	const deep = all.filter(({ line, opening }) => !(opening.rank === 'heading' && level !== null && line.level > level));
	const of = (rank: Rank) => new Set(deep.flatMap(({ opening }) => (opening.rank === rank ? [opening.section] : []))).size;
	const first = Math.min(
		...deep.flatMap(({ at, opening }) => (opening.rank === 'numbered' || opening.rank === 'heading' ? [at] : []))
	);
	const isForm = new Set(deep.map(({ opening }) => opening.section)).size >= FEW;
	// "Organisation: …" above the first heading, and "Contact: …" with an address of mail, are no chance in a form.
	const isDetail = ({ at, opening }: Found) =>
		isForm && ((at < first && at < FIRST_LINES) || (opening.section.section.kind === 'contact' && /\S@\S/.test(opening.rest)));
	const isChance = ({ at, opening, line }: Found): boolean =>
		(opening.rank === 'inline' && of('inline') < FEW && !isDetail({ at, opening, line })) ||
		(opening.rank === 'alone' && of('alone') < FEW && (line.shape === 'item' || !opening.heading.trim().includes(' ')));
	const sure = deep.filter((each) => !isChance(each));
	const best = new Map<ReadableSection, number>();
	for (const { opening } of sure)
		best.set(opening.section, Math.min(best.get(opening.section) ?? RANKS.length, RANKS.indexOf(opening.rank)));
	return sure.filter(({ opening }) => RANKS.indexOf(opening.rank) === best.get(opening.section));
}

/** The level at which most headings of sections stand, or null where there are few. */
function usualLevel(levels: readonly number[]): number | null {
	const counts = [...Map.groupBy(levels, (level) => level)].toSorted((a, b) => b[1].length - a[1].length);
	return counts[0] && counts[0][1].length >= FEW ? counts[0][0] : null;
}

/** Short lines right above the options of a section that nothing else opens: the options say which it is. */
function byTheirOptions(pieces: readonly Piece[], found: Openings, { sections }: ReadableForm): [number, Opening][] {
	const taken = new Set([...found.values()].flatMap((each) => each?.section ?? []));
	const missing = sections.filter((each) => !taken.has(each) && each.section.kind === 'options' && each.choices.length >= FEW);
	if (taken.size < FEW) return [];
	return missing.flatMap((section): [number, Opening][] => {
		const at = pieces.findIndex(
			(piece, place) => isLineAlone(piece) && !found.has(place) && namesMost(pieces, place + 1, section)
		);
		const line = pieces[at];
		if (!line || isGrid(line)) return [];
		const { number, words } = numberedLine(line.text);
		return [[at, { section, rank: 'alone', number, heading: words, rest: '' }]];
	});
}

const isLineAlone = (piece: Piece): boolean => !isGrid(piece) && piece.shape !== 'edge' && piece.text.length <= 100;

/** Whether a table, or lines one after the other, name most options of a section by their own names. */
function namesMost(pieces: readonly Piece[], from: number, { choices }: ReadableSection): boolean {
	const first = pieces[from];
	if (!first) return false;
	const named = new Set<string>();
	for (const text of isGrid(first) ? first.rows.flat().flatMap((cell) => cell.split('\n')) : linesFrom(pieces, from)) {
		const option = choiceNamed(text.replace(/^[^\p{L}]+|^[xX]\s+/u, ''), choices);
		if (option !== null) named.add(option);
		else if (!isGrid(first)) break;
	}
	return named.size >= Math.max(FEW, Math.ceil(choices.filter(({ option }) => option !== 'other').length * 0.6));
}

const linesFrom = (pieces: readonly Piece[], from: number): string[] =>
	pieces.slice(from, from + 12).map((piece) => (isGrid(piece) ? '' : piece.text));

/** Headings in words that nobody knows, in a document whose numbers are those of the form. */
function byNumberAlone(lines: readonly At[], found: Openings, form: ReadableForm): [number, Opening][] {
	const numbered = [...found.values()].filter((each) => each?.number != null) as Opening[];
	const agree = numbered.filter(({ number, section }) => number === section.section.number).length;
	if (agree < NUMBERS_AGREE || agree < numbered.length) return [];
	const taken = new Set(numbered.map(({ section }) => section));
	const arePlain =
		lines.filter(({ at, line }) => found.get(at)?.number != null && !looksLikeHeading(line)).length * 2 > numbered.length;
	return lines.flatMap(({ at, line }) => {
		const { number, words } = numberedLine(line.text);
		const section = form.sections.find((each) => each.section.number === number);
		if (number === null || !section || taken.has(section) || found.has(at)) return [];
		if (!looksLikeHeading(line) && !(arePlain && isBetween(number, at, found) && words.length <= LONGEST_PLAIN)) return [];
		return [[at, { section, rank: 'numbered', number, heading: words, rest: '' }] as [number, Opening]];
	});
}

/** Whether a number stands between its neighbours: in plain lines it could be that of an item otherwise. */
function isBetween(number: number, place: number, found: Openings): boolean {
	const placed = [...found].flatMap(([at, opening]) => (opening?.number != null ? [{ at, number: opening.number }] : []));
	const before = placed.filter(({ at }) => at < place).toSorted((a, b) => b.at - a.at)[0];
	const behind = placed.filter(({ at }) => at > place).toSorted((a, b) => a.at - b.at)[0];
	return before?.number === number - 1 && (behind === undefined || behind.number > number);
}

/** Letters of a heading in a plain line. */
const LONGEST_PLAIN = 120;

/** Whom to ask, in a short line at the end of a document that has no section for it: "Talk to Ann Lee: ann@club.example". */
function contactAtEnd(lines: readonly At[], found: Openings, { sections }: ReadableForm): [number, Opening][] {
	const section = sections.find((each) => each.section.kind === 'contact');
	if (!section || [...found.values()].some((each) => each?.section === section)) return [];
	const last = lines.filter(({ line }) => line.shape !== 'edge').slice(-LAST_LINES);
	const line = last.find(
		(each) => !found.has(each.at) && /\S@\S+\.\S/.test(each.line.text) && each.line.text.length <= LONGEST_CONTACT
	);
	return line ? [[line.at, { section, rank: 'inline', number: null, heading: '', rest: line.line.text }]] : [];
}

const LAST_LINES = 4;
const LONGEST_CONTACT = 200;

/** Whether a heading begins something that the form does not know: it stands as high as the headings of sections do. */
function besides(found: Openings, pieces: readonly Piece[]): (line: Line) => boolean {
	const openers = [...found].flatMap(([at, opening]) => (opening ? [{ opening, line: pieces[at] as Line }] : []));
	const lowest = openers.reduce((most, { line }) => (line.shape === 'heading' ? Math.max(most, line.level) : most), -1);
	const numberedInBold = openers.some(({ opening, line }) => line.shape === 'strong' && opening.number !== null);
	return ({ shape, level, text }) =>
		shape === 'heading' ? level <= lowest : shape === 'strong' && numberedInBold && numberedLine(text).number !== null;
}
