import { isGrid, type Line, type Piece } from './pieces.ts';
import { likelyOpening, looksLikeHeading, numberedLine, openingOf, RANKS, type Opening, type Rank } from './heading-lines.ts';
import type { ReadableForm, ReadableSection } from './readable-form';

/** Where sections begin, by the place of the piece; null where one begins that the form does not know. */
export type Openings = ReadonlyMap<number, Opening | null>;

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
	const near = lines
		.filter(({ at }) => !namedAt.has(at))
		.flatMap((each) => withOpening(each, likelyOpening(each.line, form)))
		.filter(({ opening }) => !taken.has(opening.section));
	const found = new Map<number, Opening | null>([...named, ...near].map(({ at, opening }) => [at, opening]));
	for (const [at, opening] of byNumberAlone(lines, found, form)) found.set(at, opening);
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
	const isChance = ({ opening, line }: Found): boolean =>
		(opening.rank === 'inline' && of('inline') < FEW) ||
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

/** Headings in words that nobody knows, in a document whose numbers are those of the form. */
function byNumberAlone(lines: readonly At[], found: Openings, form: ReadableForm): [number, Opening][] {
	const numbered = [...found.values()].filter((each) => each?.number != null) as Opening[];
	const agree = numbered.filter(({ number, section }) => number === section.section.number).length;
	if (agree < NUMBERS_AGREE || agree < numbered.length) return [];
	const taken = new Set(numbered.map(({ section }) => section));
	return lines.flatMap(({ at, line }) => {
		const { number, words } = numberedLine(line.text);
		const section = form.sections.find((each) => each.section.number === number);
		if (number === null || !section || taken.has(section) || found.has(at) || !looksLikeHeading(line)) return [];
		return [[at, { section, rank: 'numbered', number, heading: words, rest: '' }] as [number, Opening]];
	});
}

/** Whether a heading begins something that the form does not know: it stands as high as the headings of sections do. */
function besides(found: Openings, pieces: readonly Piece[]): (line: Line) => boolean {
	const openers = [...found].flatMap(([at, opening]) => (opening ? [{ opening, line: pieces[at] as Line }] : []));
	const lowest = openers.reduce((most, { line }) => (line.shape === 'heading' ? Math.max(most, line.level) : most), -1);
	const numberedInBold = openers.some(({ opening, line }) => line.shape === 'strong' && opening.number !== null);
	return ({ shape, level, text }) =>
		shape === 'heading' ? level <= lowest : shape === 'strong' && numberedInBold && numberedLine(text).number !== null;
}
