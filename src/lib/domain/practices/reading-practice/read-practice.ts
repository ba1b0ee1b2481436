import { characters, type DocumentBlock } from '../../shared/document-block.ts';
import { compared } from './compared.ts';
import { findOpenings, type Openings } from './find-openings.ts';
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
		const known = new Set([...openings.values()].flatMap((each) => each?.section ?? [])).size;
		return { form, pieces, openings, known };
	});
	const best = tried.toSorted((a, b) => b.known - a.known || a.form.sections.length - b.form.sections.length)[0];
	const read =
		best && best.known >= FEWEST
			? byForm(best.form, best.pieces, best.openings, { words, stresses: stressesOf(blocks) })
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
}

function byForm(form: ReadableForm, pieces: readonly Piece[], openings: Openings, { words, stresses }: By): ReadPractice {
	const labels: string[] = [];
	const left: Unplaced[] = [];
	const bodies = new Map<ReadableSection, { heading: string; pieces: Piece[] }>();
	const bodyOf = (section: ReadableSection, heading: string) =>
		bodies.get(section) ?? bodies.set(section, { heading, pieces: [] }).get(section)!;
	const titled = [...openings.values()].some((opening) => opening?.section.section.key === 'title');
	const contents = listOfContents(pieces, form);
	let current: ReadableSection | null = null;
	for (const [at, piece] of pieces.entries()) {
		const opening = openings.get(at);
		if (opening) {
			current = opening.section;
			labels.push(withoutRest(textsOf(piece)[0]!, opening.rest));
			const body = bodyOf(current, opening.heading.replace(/[\s:]+$/, ''));
			if (opening.rest !== '') body.pieces.push({ from: piece.from, shape: 'plain', level: 0, text: opening.rest, glued: false });
		} else if (contents.has(at)) labels.push(...textsOf(piece));
		else if (!isGrid(piece) && headsPart(piece.text, form, words)) {
			current = null;
			labels.push(piece.text);
		} else if (opening === undefined && current && !isEdge(piece)) bodyOf(current, '').pieces.push(piece);
		else if (!titled && bodies.size === 0 && isHeading(piece)) bodyOf(titleOf(form), '').pieces.push(piece);
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
	new Map(blocks.flatMap((block, at) => ('stressed' in block && block.stressed ? [[at, block.stressed] as const] : [])));

const withoutRest = (text: string, rest: string): string => (rest === '' ? text : text.slice(0, text.lastIndexOf(rest)));
const headsPart = (text: string, form: ReadableForm, words: PracticeWords): boolean =>
	text.length < 100 && (words.parts.has(compared(text)) || form.parts.has(compared(text)));
/** Every template has a section `title`: what heads a document that names none. */
const titleOf = (form: ReadableForm) => form.sections.find(({ section }) => section.key === 'title')!;
const isEdge = (piece: Piece): boolean => !isGrid(piece) && piece.shape === 'edge';
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
		...effects.flatMap(({ statement, source, when }) => [statement, source, when]),
		...Object.values(contact ?? {})
	]),
	...labels,
	...left.map(({ text }) => text)
];

const inAll = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + characters(text), 0);
