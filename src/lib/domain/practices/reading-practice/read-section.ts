import { choicesByPlace } from './choices-by-place.ts';
import { compared } from './compared.ts';
import { leaveFormOut } from './leave-form-out.ts';
import { markdownOf } from './markdown-of.ts';
import { hasMark, type ListWords } from './marks.ts';
import { optionAtStart, optionsAtStart } from './option-at-start.ts';
import { isGrid, linesOfCell, rowsOf, textsOf, type Piece } from './pieces.ts';
import type { ReadOption, ReadSection } from './practice-reading';
import type { PracticeWords } from './practice-words';
import { readContact } from './read-contact.ts';
import { readEffects } from './read-effects.ts';
import { areTicks, readTicks } from './read-ticks.ts';
import { choiceNamed, type ReadableSection } from './readable-form.ts';
import { optionsOfWholeLine, stressedOptions, type Stresses } from './stressed-options.ts';

/** What a section says of its own kind, what is left for its words, and the form's words in it. */
interface Read extends Pick<ReadSection, 'options' | 'effects' | 'contact'> {
	readonly rest: readonly Piece[];
	readonly labels: readonly string[];
}
const NOTHING = { options: [], effects: [], contact: null, labels: [] };

/**
 * Reads what stands below one heading of a form. `tooLong`: what does not fit into a section of one line. Bold letters or a shade
 * (`stresses`) tell a choice only where no box and no words do.
 */
export function readSection(
	readable: ReadableSection,
	heading: string,
	pieces: readonly Piece[],
	words: PracticeWords,
	stresses: Stresses = new Map()
) {
	const { key, number, kind } = readable.section;
	const { rest: written, labels } = leaveFormOut(pieces, readable, words);
	const read = byKind(readable, written, words, stresses);
	const options = kind === 'options' && read.options.length === 0 ? setApart(written, pieces, readable, stresses) : read.options;
	const fits = kind === 'line' ? oneLine(read.rest) : { text: markdownOf(read.rest), tooLong: [] };
	const section: ReadSection = {
		key,
		number,
		heading,
		text: fits.text,
		inShort: '',
		facts: [],
		options,
		effects: read.effects,
		contact: read.contact,
		from: [...new Set(pieces.map(({ from }) => from))]
	};
	return { section, labels: [...labels, ...read.labels], tooLong: fits.tooLong };
}

/** In what was written; where nothing is set apart there, in lines of nothing but an option, and last anywhere in the section. */
function setApart(written: readonly Piece[], all: readonly Piece[], { choices }: ReadableSection, stresses: Stresses) {
	const bare = all.filter((piece) => isBare(piece, choices));
	const lines = bare.filter((piece) => !isGrid(piece) && piece.shape !== 'item');
	const told = [written, lines, bare, all].map((pieces) => stressedOptions(pieces, choices, stresses));
	return told.find(({ length }) => length > 0) ?? [];
}

function byKind(readable: ReadableSection, pieces: readonly Piece[], words: PracticeWords, stresses: Stresses): Read {
	if (readable.section.kind === 'options') return readOptions(readable.choices, pieces, words, stresses);
	if (readable.section.kind === 'effects') return { ...NOTHING, ...readEffects(pieces, readable, words) };
	return { ...NOTHING, ...(readable.section.kind === 'contact' ? readContact(pieces, words) : { rest: pieces }) };
}

/** Options that are ticked, and those with which a line of the answer begins; that line stays whole. */
function readOptions(
	offered: ReadableSection['choices'],
	pieces: readonly Piece[],
	words: PracticeWords,
	stresses: Stresses
): Read {
	const [rest, labels, options] = [[] as Piece[], [] as string[], [] as ReadOption[]];
	const list = { ...words, choices: choicesByPlace(pieces, { ...words, choices: offered }) };
	const { choices } = list;
	const isList = isListOfForm(pieces, list);
	const marked = markedIn(pieces, list);
	let wasForms = false;
	for (const piece of pieces) {
		const rows = rowsWithMarks(piece, list);
		const listed = isGrid(piece) ? [] : optionsOfWholeLine(piece.text, choices);
		const apart = listed.length > 0 ? stressedOptions([piece], choices, stresses) : [];
		const isForms: boolean = rows === null && (isFormsOwn(piece, list, { isList, marked }) || (wasForms && goesOn(piece)));
		if (rows) {
			const ticks = readTicks(rows, list, marked.explains);
			options.push(...ticks.chosen);
			labels.push(...ticks.labels);
			rest.push(...ticks.said.flatMap((said) => linesOfCell(said, piece.from)));
		} else if (apart.length > 0 || (listed.length > 2 && listed.length >= numberOf(choices))) {
			options.push(...apart);
			labels.push(...textsOf(piece));
		} else if (isForms) labels.push(...textsOf(piece));
		else {
			const begins = isGrid(piece) ? [] : optionsAtStart(piece.text, choices);
			options.push(...begins.filter(({ option }) => marked.options.size === 0 || marked.options.has(option)));
			rest.push(piece);
		}
		wasForms = isForms || (rows !== null && marked.explains);
	}
	const once = options.filter(({ option }, at) => options.findIndex((each) => each.option === option) === at);
	return { ...NOTHING, options: once, labels, rest };
}

/** What the marks of a section say. `explains`: the form explains its options behind their names. */
interface Marked {
	readonly options: ReadonlySet<string>;
	readonly explains: boolean;
}

function markedIn(pieces: readonly Piece[], list: ListWords): Marked {
	const read = pieces.map((piece) => readTicks(rowsWithMarks(piece, list) ?? [], list));
	const options = new Set(read.flatMap(({ chosen }) => chosen.map(({ option }) => option)));
	const others = pieces.some((piece) => isOther(piece, list, options));
	return { options, explains: read.some(({ explains }) => explains) || others };
}

/** Letters of what a form says of one option. */
const LONGEST_EXPLAINED = 250;

/** A line that begins with an option nobody marked, where another one is marked: what follows it explains it. */
function isOther(piece: Piece, { choices }: ListWords, marked: ReadonlySet<string>): boolean {
	if (marked.size === 0 || isGrid(piece) || piece.text.length > LONGEST_EXPLAINED) return false;
	const found = optionAtStart(piece.text, choices);
	return found !== null && found.option !== 'other' && !marked.has(found.option) && !/\d/.test(found.rest);
}

/** "Others: ____", an option of a list by itself, one that nobody marked, or what heads the columns of the list. */
function isFormsOwn(
	piece: Piece,
	list: ListWords & Pick<PracticeWords, 'heads'>,
	by: { isList: boolean; marked: Marked }
): boolean {
	const { choices, heads } = list;
	const cells = (rowsOf(piece) ?? [textsOf(piece)]).flat().filter((cell) => cell !== '');
	if (cells.every((cell) => cell.length < 30 && heads.has(compared(cell)))) return true;
	if (isGrid(piece)) return false;
	return isLeftOpen(piece.text, choices) || (by.isList && isBare(piece, choices)) || isOther(piece, list, by.marked.options);
}

/** The end of a line that was broken. */
const goesOn = (piece: Piece): boolean => !isGrid(piece) && piece.text.length < 100 && /^[\p{Ll}('‘]/u.test(piece.text);

/** The rows of a table, or the one of a line, in which options stand with boxes; null where these are none. */
function rowsWithMarks(piece: Piece, list: ListWords): readonly (readonly string[])[] | null {
	const rows = rowsOf(piece) ?? (isGrid(piece) ? null : rowsOfLine(piece.text, list));
	return rows && areTicks(rows, list) ? rows : null;
}

/** A line as rows: all of it as one, or each of the options that it names one after the other. */
function rowsOfLine(text: string, list: ListWords): readonly (readonly string[])[] | null {
	const parts = optionsOfWholeLine(text, list.choices);
	const cells = parts.length > 0 ? parts : [text];
	return cells.some((cell) => hasMark(cell, list)) ? cells.map((cell) => [cell]) : null;
}

/** How many options a form offers besides "others". */
const numberOf = (choices: ReadableSection['choices']): number => choices.filter(({ option }) => option !== 'other').length;

/**
 * Whether lines of nothing but the name of an option are the form's own list: where one beside them is marked, and where they are all
 * the options there are. Which of those was meant stands in no letter then: in bold, or in a box that is drawn.
 */
function isListOfForm(pieces: readonly Piece[], list: ListWords): boolean {
	const { choices } = list;
	const bare = pieces.filter((piece) => isBare(piece, choices));
	const isMarked = pieces.some((piece) => rowsWithMarks(piece, list) !== null);
	const named = new Set(bare.flatMap((piece) => (isGrid(piece) ? [] : (choiceNamed(piece.text, choices) ?? []))));
	return bare.length > 0 && (isMarked || (choices.length > 2 && named.size >= numberOf(choices)));
}

const isBare = (piece: Piece, choices: ReadableSection['choices']): boolean =>
	!isGrid(piece) && !piece.text.includes('\t') && choiceNamed(piece.text, choices) !== null;

/** "Others: ____", as the form has it. */
const isLeftOpen = (text: string, choices: ReadableSection['choices']): boolean =>
	/[_…]\s*$/.test(text) && choiceNamed(text, choices) !== null;

/** Letters of a section of one line. */
const LONGEST_LINE = 200;

function oneLine(pieces: readonly Piece[]): { text: string; tooLong: readonly Piece[] } {
	let text = '';
	for (const [at, piece] of pieces.entries()) {
		const more = textsOf(piece).filter(Boolean).join(', ').replace(/\s+/g, ' ');
		if (text.length + more.length + 2 > LONGEST_LINE) return { text, tooLong: pieces.slice(at) };
		text += text === '' ? more : `, ${more}`;
	}
	return { text, tooLong: [] };
}
