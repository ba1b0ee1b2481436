import { compared, stemsOf } from './compared.ts';
import { hasBox, marksAndWords, type ListWords } from './marks.ts';
import { optionAtStart } from './option-at-start.ts';
import { isGrid, type Piece } from './pieces.ts';
import { choiceNamed, type ReadableChoice } from './readable-form.ts';

/**
 * The options with further names, where a list of boxes has as many lines as the form has options, and most of them are named in the
 * form's own order: one in other words is the option whose place it takes.
 */
export function choicesByPlace(pieces: readonly Piece[], list: ListWords): readonly ReadableChoice[] {
	const { choices } = list;
	const offered = choices.filter(({ option }) => option !== 'other');
	const texts = pieces.flatMap((piece) => textsOf(piece, list));
	const places = [choices, offered].find(({ length }) => length === texts.length && length > 2);
	if (!places) return choices;
	const named = texts.map((text) => choiceNamed(text, choices) ?? optionAtStart(text, choices)?.option ?? null);
	const known = named.filter((option) => option !== null).length;
	const isInOrder = named.every((option, at) => option === null || option === places[at]!.option);
	if (!isInOrder || known === texts.length || known * 2 < texts.length) return choices;
	return choices.map((choice) => {
		const at = places.indexOf(choice);
		if (at < 0 || named[at] !== null) return choice;
		const text = texts[at]!;
		return { ...choice, names: [...choice.names, { plain: compared(text), stems: stemsOf(text) }] };
	});
}

/** What stands beside boxes, in cells or lines. */
function textsOf(piece: Piece, list: ListWords): string[] {
	const cells = isGrid(piece) ? piece.rows.flat() : hasBox(piece.text) ? [piece.text] : [];
	return cells.flatMap((cell) => marksAndWords(cell, list).flatMap((part) => (part.kind === 'words' ? [part.text] : [])));
}
