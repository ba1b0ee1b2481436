import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { DocumentNotRead } from './not-read.ts';

/** Letters of some two hundred and fifty pages. */
const MOST_LETTERS = 800_000;
/** Paragraphs and cells: a table of 10,000 rows and four columns has 40,000. */
const MOST_PIECES = 50_000;

/** @throws {DocumentNotRead} with these words where a document is longer than anybody writes who means one thing */
export function refuseTooLong(source: readonly DocumentBlock[], words: string): void {
	const texts = source.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]));
	const letters = texts.reduce((sum, text) => sum + text.length, 0);
	if (letters > MOST_LETTERS || texts.length > MOST_PIECES) throw new DocumentNotRead(words);
}
