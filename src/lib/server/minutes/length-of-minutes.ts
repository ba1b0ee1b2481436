import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { DocumentNotRead } from '../documents/reading/not-read.ts';

/** Letters of some two hundred and fifty pages. */
const MOST_LETTERS = 800_000;
/** Paragraphs and cells: a table of 10,000 actions has 40,000. */
const MOST_PIECES = 50_000;

/** @throws {DocumentNotRead} where a document is longer than the minutes of any meeting */
export function refuseWhatIsNoMinutes(source: readonly DocumentBlock[]): void {
	const texts = source.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]));
	const letters = texts.reduce((sum, text) => sum + text.length, 0);
	if (letters > MOST_LETTERS || texts.length > MOST_PIECES)
		throw new DocumentNotRead('This is longer than the minutes of a meeting. Bring it in in parts, one meeting at a time.');
}
