import { hasMark, type ListWords } from './marks.ts';
import { optionAtStart } from './option-at-start.ts';
import { isGrid, type Line, type Piece } from './pieces.ts';
import { isInstruction, type PracticeWords } from './practice-words.ts';
import type { ReadableSection } from './readable-form';

/** Longer than a form's own words about an option. */
const MOST_LETTERS = 300;

/**
 * What was written in a section, without what the form itself says there: how to fill it in, and the list of its options that
 * explains each. `labels` are the lines left out.
 */
export function leaveFormOut(pieces: readonly Piece[], readable: ReadableSection, words: PracticeWords) {
	const labels: string[] = [];
	const rest: Piece[] = [];
	let told = false;
	for (let at = 0; at < pieces.length; at++) {
		const piece = pieces[at]!;
		const isOfOptions = readable.section.kind === 'options';
		const explained =
			isOfOptions && rest.length === 0 ? explainedOptions(pieces, at, { ...words, choices: readable.choices }, told) : [];
		if (explained.length > 0) {
			labels.push(...explained.map(({ text }) => text));
			at += explained.length - 1;
		} else if (rest.length === 0 && !isGrid(piece) && isInstruction(piece.text, readable.section.ask, words)) {
			labels.push(piece.text);
			told = true;
		} else rest.push(piece);
	}
	return { rest, labels };
}

/**
 * The lines from a place on that name options one after the other. They are the form's, not the writer's, where they name all
 * options (or, in a list below an instruction, at least two), with few words and no figures; the writer's own line may follow,
 * which names an option again.
 */
function explainedOptions(pieces: readonly Piece[], from: number, list: ListWords, told: boolean): readonly Line[] {
	const { choices } = list;
	const lines: Line[] = [];
	const seen = new Set<string>();
	for (const piece of pieces.slice(from)) {
		if (isGrid(piece) || hasMark(piece.text, list) || piece.text.length > MOST_LETTERS) break;
		if (lines[0]?.shape === 'item' && piece.shape !== 'item') break;
		const found = optionAtStart(piece.text, choices);
		// A line that was broken goes on in small letters.
		if (!found && told && lines.at(-1)?.shape === piece.shape && /^[\p{Ll}(]/u.test(piece.text)) {
			lines.push(piece);
			continue;
		}
		if (!found || seen.has(found.option) || /\d/.test(found.rest)) break;
		seen.add(found.option);
		lines.push(piece);
	}
	const areAll = lines.length > 1 && seen.size >= choices.length;
	const areListed =
		told && lines.length > 1 && lines.every(({ shape }) => shape === 'item') && from + lines.length < pieces.length;
	return areAll || areListed ? lines : [];
}
