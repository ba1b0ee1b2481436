import { leaveFormOut } from './leave-form-out.ts';
import { markdownOf } from './markdown-of.ts';
import { hasBox } from './marks.ts';
import { optionsAtStart } from './option-at-start.ts';
import { isGrid, linesOfCell, rowsOf, textsOf, type Piece } from './pieces.ts';
import type { ReadOption, ReadSection } from './practice-reading';
import type { PracticeWords } from './practice-words';
import { readContact } from './read-contact.ts';
import { readEffects } from './read-effects.ts';
import { areTicks, readTicks } from './read-ticks.ts';
import { choiceNamed, type ReadableSection } from './readable-form.ts';
import { stressedOptions, type Stresses } from './stressed-options.ts';

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
	const read = byKind(readable, written, words);
	const options =
		kind === 'options' && read.options.length === 0 ? stressedOptions(pieces, readable.choices, stresses) : read.options;
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

function byKind(readable: ReadableSection, pieces: readonly Piece[], words: PracticeWords): Read {
	if (readable.section.kind === 'options') return readOptions(readable, pieces);
	if (readable.section.kind === 'effects') return { ...NOTHING, ...readEffects(pieces, readable) };
	return { ...NOTHING, ...(readable.section.kind === 'contact' ? readContact(pieces, words) : { rest: pieces }) };
}

/** Options that are ticked, and those with which a line of the answer begins; that line stays whole. */
function readOptions({ choices }: ReadableSection, pieces: readonly Piece[]): Read {
	const [rest, labels, options] = [[] as Piece[], [] as string[], [] as ReadOption[]];
	const isList = isListOfForm(pieces, choices);
	for (const piece of pieces) {
		const rows = rowsOf(piece) ?? (!isGrid(piece) && hasBox(piece.text) ? [[piece.text]] : null);
		if (rows && areTicks(rows, choices)) {
			const ticks = readTicks(rows, choices);
			options.push(...ticks.chosen);
			labels.push(...ticks.labels);
			rest.push(...ticks.said.flatMap((said) => linesOfCell(said, piece.from)));
			continue;
		}
		if (!isGrid(piece) && (isLeftOpen(piece.text, choices) || (isList && isBare(piece, choices)))) {
			labels.push(piece.text);
			continue;
		}
		if (!isGrid(piece)) options.push(...optionsAtStart(piece.text, choices));
		rest.push(piece);
	}
	const once = options.filter(({ option }, at) => options.findIndex((each) => each.option === option) === at);
	return { ...NOTHING, options: once, labels, rest };
}

/**
 * Whether lines of nothing but the name of an option are the form's own list: where one beside them is marked, and where they are all
 * the options there are. Which of those was meant stands in no letter then: in bold, or in a box that is drawn.
 */
function isListOfForm(pieces: readonly Piece[], choices: ReadableSection['choices']): boolean {
	const bare = pieces.filter((piece) => isBare(piece, choices));
	const isMarked = pieces.some((piece) => {
		const rows = rowsOf(piece);
		return rows !== null && areTicks(rows, choices);
	});
	const named = new Set(bare.flatMap((piece) => (isGrid(piece) ? [] : (choiceNamed(piece.text, choices) ?? []))));
	return (
		bare.length > 0 &&
		(isMarked || (choices.length > 2 && named.size >= choices.filter(({ option }) => option !== 'other').length))
	);
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
