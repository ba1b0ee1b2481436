import { openingOf } from './heading-lines.ts';
import { isGrid, type Piece } from './pieces.ts';
import type { ReadableForm } from './readable-form';

/** Lines from which on headings with a number of a page behind them are a list of contents. */
const FEWEST = 3;
/** Longer than a heading with its page. */
const MOST_LETTERS = 200;
const PAGE = /^(.*[^\s.…])[\s.…]+\d{1,3}$/su;

/** The places of lines in a list of contents: headings of the form with the page on which they stand. */
export function listOfContents(pieces: readonly Piece[], form: ReadableForm): ReadonlySet<number> {
	const places = pieces.flatMap((piece, at) => {
		const heading = isGrid(piece) || piece.text.length > MOST_LETTERS ? undefined : PAGE.exec(piece.text)?.[1];
		const opening = isGrid(piece) || heading === undefined ? null : openingOf({ ...piece, text: heading }, form);
		return opening?.rest === '' ? [at] : [];
	});
	return new Set(places.length >= FEWEST ? places : []);
}
