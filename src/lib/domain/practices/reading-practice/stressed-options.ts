import type { Stretches } from '../../shared/document-block';
import { isGrid, type Piece } from './pieces.ts';
import { optionAtStart } from './option-at-start.ts';
import type { ReadOption } from './practice-reading';
import { choiceNamed, type ReadableChoice } from './readable-form.ts';

/** The stretches that are set apart or struck through in each piece of a document, by its place. */
export type Stresses = ReadonlyMap<number, Stretches>;

/**
 * The options that are set apart from others of their list by bold letters, a line below or a shade; or those that are left where
 * others are struck through. Believed only where some are and some are not: where all are, the form sets its options so; and not
 * where every second one is, as tables are striped.
 */
export function stressedOptions(pieces: readonly Piece[], choices: readonly ReadableChoice[], stresses: Stresses): ReadOption[] {
	const listed: { option: string; words: string; set: keyof Stretches | null }[] = [];
	for (const piece of pieces) {
		const { stressed = [], struck = [] } = stresses.get(piece.from) ?? {};
		const [apart, out] = [stressed, struck].map((all) => new Set(all.flatMap((each) => optionsOfLine(each, choices))));
		for (const text of isGrid(piece) ? piece.rows.flat().flatMap((cell) => cell.split('\n')) : partsOf(piece.text, choices)) {
			const found = optionIn(text, choices);
			if (found) listed.push({ ...found, set: out!.has(found.option) ? 'struck' : apart!.has(found.option) ? 'stressed' : null });
		}
	}
	const left = listed.filter(({ set }) => set !== 'struck');
	if (left.length > 0 && left.length < listed.length) return left.map(({ option, words }) => ({ option, words }));
	const apart = listed.flatMap(({ set }, at) => (set === 'stressed' ? [at] : []));
	const isStriped =
		apart.length > 1 &&
		apart.length >= Math.floor(listed.length / 2) &&
		apart.every((at, nth) => nth === 0 || at - apart[nth - 1]! === 2);
	if (apart.length === 0 || apart.length === listed.length || isStriped) return [];
	return apart.map((at) => ({ option: listed[at]!.option, words: listed[at]!.words }));
}

/** Signs that part the options of one line. */
const PARTS = /\t+|\s*[,;|•·]\s*|\s+[/–-]\s+|\s{2,}/u;

/** The options that a line names one after the other and nothing else beside them, at least two; else none. */
export function optionsOfWholeLine(text: string, choices: readonly ReadableChoice[]): readonly string[] {
	const parts = text.split(PARTS).filter((each) => /[\p{L}\p{N}]/u.test(each));
	const named = parts.flatMap((each) => choiceNamed(each, choices) ?? []);
	return parts.length > 1 && named.length === parts.length ? parts : [];
}

function partsOf(text: string, choices: readonly ReadableChoice[]): readonly string[] {
	const listed = optionsOfWholeLine(text, choices);
	return listed.length > 0 ? listed : text.split('\t');
}

const optionsOfLine = (text: string, choices: readonly ReadableChoice[]): string[] =>
	partsOf(text, choices).flatMap((each) => optionIn(each, choices)?.option ?? []);

function optionIn(text: string, choices: readonly ReadableChoice[]): ReadOption | null {
	const whole = choiceNamed(text, choices);
	if (whole !== null) return { option: whole, words: text };
	const found = optionAtStart(text, choices);
	return found && { option: found.option, words: found.words };
}
