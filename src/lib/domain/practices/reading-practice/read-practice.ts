import { characters, type DocumentBlock } from '../../shared/document-block.ts';
import { compared } from './compared.ts';
import { findOpenings, type Openings } from './find-openings.ts';
import { looksLikeHeading } from './heading-lines.ts';
import { hasBox } from './marks.ts';
import { listOfContents } from './list-of-contents.ts';
import { isGrid, piecesOf, textsOf, type Piece } from './pieces.ts';
import type { PracticeReading, ReadPractice, ReadSection, Unplaced } from './practice-reading';
import type { PracticeWords } from './practice-words';
import { readSection } from './read-section.ts';
import { readableForm, type FormToRead, type ReadableForm, type ReadableSection } from './readable-form.ts';
import type { Stresses } from './stressed-options';
import { unfoldFormTables } from './unfold-form-tables.ts';

/** Headings of a form that a document must bear to be one. */
const FEWEST = 2;
/** Headings of a form that a checklist may bear by chance. */
const MOST_BY_CHANCE = 4;
/** Items of what calls itself a checklist, and boxes of what does not. */
const FEWEST_ITEMS = 3;
const FEWEST_BOXES = 6;

/**
 * Reads a description of a practice by that of some forms whose headings it bears most of. Nothing is made up: whatever stands
 * below no heading of the form stays unplaced.
 */
export function readPractice(
	blocks: readonly DocumentBlock[],
	forms: readonly FormToRead[],
	words: PracticeWords
): PracticeReading {
	const tried = forms.map((each) => {
		const form = readableForm(each, words);
		const pieces = unfoldFormTables(piecesOf(blocks), form);
		const openings = findOpenings(pieces, form);
		const found = [...openings.values()].filter((each) => each !== null);
		const known = new Set(found.map(({ section }) => section)).size;
		const numbered = found.filter(({ number, section }) => number !== null && number === section.section.number).length;
		return { form, pieces, openings, known, numbered };
	});
	const best = tried.toSorted(
		(a, b) => b.known - a.known || b.numbered - a.numbered || a.form.sections.length - b.form.sections.length
	)[0];
	const list =
		best && best.known < MOST_BY_CHANCE && isChecklist(blocks, words) ? tried.find(({ form }) => contentsOf(form)) : null;
	const read = list
		? byForm(list.form, list.pieces, list.openings, { words, stresses: stressesOf(blocks), contents: contentsOf(list.form)! })
		: best && best.known >= FEWEST
			? byForm(best.form, best.pieces, best.openings, { words, stresses: stressesOf(blocks), contents: contentsOf(best.form) })
			: { template: null, sections: [], labels: [], unplaced: piecesOf(blocks).flatMap(unplaced), about: null };
	return counted(blocks, read);
}

/** A reading with the letters and digits that went in and came out. */
export const counted = (blocks: readonly DocumentBlock[], read: ReadPractice): PracticeReading => ({
	...read,
	charactersIn: inAll(piecesOf(blocks).flatMap(textsOf)),
	charactersOut: inAll(placedTexts(read))
});

interface By {
	readonly words: PracticeWords;
	readonly stresses: Stresses;
	/** Where headings that the form does not know belong: those of a checklist are its own. */
	readonly contents?: ReadableSection | undefined;
}

/** Whether a document calls itself a checklist above its first lines, or is a list of boxes that nobody ticked. */
function isChecklist(blocks: readonly DocumentBlock[], { checklist }: PracticeWords): boolean {
	const lines = blocks.flatMap((block) => (block.kind === 'table' || block.kind === 'header' ? [] : [block.text]));
	const isCalled = lines.slice(0, 3).some((line) => line.length < 150 && checklist.some((word) => compared(line).includes(word)));
	const boxes = lines.filter((line) => hasBox(line)).length;
	const items = blocks.filter(({ kind }) => kind === 'item' || kind === 'table').length;
	return isCalled ? boxes + items >= FEWEST_ITEMS : boxes >= FEWEST_BOXES;
}

/** The section in which a form for tools holds the tool itself. */
const contentsOf = (form: ReadableForm) => form.sections.find(({ section }) => section.key === 'contents');

function byForm(
	form: ReadableForm,
	pieces: readonly Piece[],
	openings: Openings,
	{ words, stresses, contents }: By
): ReadPractice {
	const labels: string[] = [];
	const left: Unplaced[] = [];
	const bodies = new Map<ReadableSection, { heading: string; pieces: Piece[] }>();
	const bodyOf = (section: ReadableSection, heading: string) =>
		bodies.get(section) ?? bodies.set(section, { heading, pieces: [] }).get(section)!;
	const titled = [...openings.values()].some((opening) => opening?.section.section.key === 'title');
	const pages = listOfContents(pieces, form);
	const title = titleAt(pieces, openings, (text) => headsPart(text, form, words) || namesForm(text, words));
	let current: ReadableSection | null = null;
	for (const [at, piece] of pieces.entries()) {
		const opening = openings.get(at);
		if (opening) {
			current = opening.section;
			labels.push(withoutRest(textsOf(piece)[0]!, opening.rest));
			const body = bodyOf(current, opening.heading.replace(/[\s:]+$/, ''));
			if (opening.rest !== '') body.pieces.push({ from: piece.from, shape: 'plain', level: 0, text: opening.rest, glued: false });
		} else if (pages.has(at)) labels.push(...textsOf(piece));
		else if (!isGrid(piece) && headsPart(piece.text, form, words)) {
			current = null;
			labels.push(piece.text);
		} else if (contents && bodies.size > 0 && isItsOwn(piece, opening === null || current === null)) {
			current = contents;
			bodyOf(contents, '').pieces.push(piece);
		} else if (opening === undefined && current && !isEdge(piece)) bodyOf(current, '').pieces.push(piece);
		else if (!titled && bodies.size === 0 && (isHeading(piece) || at === title)) bodyOf(titleOf(form), '').pieces.push(piece);
		else {
			if (opening === null) current = null;
			if (isPageNumber(piece)) labels.push(...textsOf(piece));
			else left.push(...unplaced(piece));
		}
	}
	const sections: ReadSection[] = [];
	for (const section of form.sections) {
		const body = bodies.get(section);
		if (!body) continue;
		const read = readSection(section, body.heading || section.section.heading, body.pieces, words, stresses);
		sections.push(read.section);
		labels.push(...read.labels);
		left.push(...read.tooLong.flatMap(unplaced));
	}
	return { template: form.name, sections, labels: labels.filter((each) => each.trim() !== ''), unplaced: left, about: null };
}

const stressesOf = (blocks: readonly DocumentBlock[]): Stresses =>
	new Map(blocks.flatMap((block, at) => ('stressed' in block || 'struck' in block ? [[at, block] as const] : [])));

const withoutRest = (text: string, rest: string): string => (rest === '' ? text : text.slice(0, text.lastIndexOf(rest)));
const headsPart = (text: string, form: ReadableForm, words: PracticeWords): boolean =>
	text.length < 100 && (words.parts.has(compared(text)) || form.parts.has(compared(text)));
/** The line that names a document without a heading for it: a short first one that is no sentence; -1 where there is none. */
function titleAt(pieces: readonly Piece[], openings: Openings, isPart: (text: string) => boolean): number {
	const end = pieces.findIndex((_, at) => openings.get(at) != null);
	const above = pieces.slice(0, Math.max(end, 0)).map((piece, at) => ({ piece, at }));
	if (above.some(({ piece }) => isHeading(piece))) return -1;
	const first = above.find(({ piece }) => !isEdge(piece) && !(!isGrid(piece) && isPart(piece.text)));
	if (!first || isGrid(first.piece)) return -1;
	const { text } = first.piece;
	return text.length <= 150 && !/[.:;?!]$/.test(text) ? first.at : -1;
}

/** "What worked: a short case study": the form's own name. */
const namesForm = (text: string, { forms }: PracticeWords): boolean =>
	text.length <= 80 && forms.some((each) => compared(text).includes(each));

/** Every template has a section `title`: what heads a document that names none. */
const titleOf = (form: ReadableForm) => form.sections.find(({ section }) => section.key === 'title')!;
const isEdge = (piece: Piece): boolean => !isGrid(piece) && piece.shape === 'edge';
/** A heading of a checklist that no section of the form begins with; outside of these a line with a box as well. */
const isItsOwn = (piece: Piece, isOutside: boolean): boolean =>
	isOutside && (isGrid(piece) ? piece.rows.flat().some(hasBox) : looksLikeHeading(piece) || hasBox(piece.text));
const isHeading = (piece: Piece): boolean => !isGrid(piece) && piece.shape === 'heading';
const isPageNumber = (piece: Piece): boolean => isEdge(piece) && !/\p{L}{6}/u.test(textsOf(piece)[0]!);

const unplaced = (piece: Piece): Unplaced[] =>
	textsOf(piece).flatMap((text) => (/[\p{L}\p{N}]/u.test(text) ? [{ from: piece.from, text }] : []));

/** Everything that was read, each text where it was placed. */
const placedTexts = ({ sections, labels, unplaced: left }: ReadPractice): string[] => [
	...sections.flatMap(({ text, inShort, facts, effects, contact }) => [
		text,
		inShort,
		...facts.flatMap((fact) => Object.values(fact)),
		...effects.flatMap(({ statement, source, when, baseline }) => [statement, source, when, baseline]),
		...Object.values(contact ?? {})
	]),
	...labels,
	...left.map(({ text }) => text)
];

const inAll = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + characters(text), 0);
