import { isGrid, type Piece } from './pieces.ts';
import { optionAtStart } from './option-at-start.ts';
import type { ReadOption } from './practice-reading';
import { choiceNamed, type ReadableChoice } from './readable-form.ts';

/** The bold or shaded stretches of each piece of a document, by its place. */
export type Stresses = ReadonlyMap<number, readonly string[]>;

/**
 * The options that are set apart from others of their list by bold letters or a shade. Believed only where some are and some are
 * not: where all are, the form sets its options so; and not where every second one is, as tables are striped.
 */
export function stressedOptions(pieces: readonly Piece[], choices: readonly ReadableChoice[], stresses: Stresses): ReadOption[] {
	const listed: { option: string; words: string; isStressed: boolean }[] = [];
	for (const piece of pieces) {
		const stressed = new Set((stresses.get(piece.from) ?? []).flatMap((each) => optionIn(each, choices)?.option ?? []));
		for (const text of isGrid(piece) ? piece.rows.flat().flatMap((cell) => cell.split('\n')) : piece.text.split('\t')) {
			const found = optionIn(text, choices);
			if (found) listed.push({ ...found, isStressed: stressed.has(found.option) });
		}
	}
	const apart = listed.flatMap(({ isStressed }, at) => (isStressed ? [at] : []));
	const isStriped = apart.length > 1 && apart.every((at, nth) => nth === 0 || at - apart[nth - 1]! === 2);
	if (apart.length === 0 || apart.length === listed.length || isStriped) return [];
	return apart.map((at) => ({ option: listed[at]!.option, words: listed[at]!.words }));
}

function optionIn(text: string, choices: readonly ReadableChoice[]): ReadOption | null {
	const whole = choiceNamed(text, choices);
	if (whole !== null) return { option: whole, words: text };
	const found = optionAtStart(text, choices);
	return found && { option: found.option, words: found.words };
}
