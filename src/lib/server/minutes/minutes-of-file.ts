import { readMinutes, type MinutesReading } from '#lib/domain/learning-sets';
import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { DocumentNotRead, readDocument } from '../documents';
import { wordsOfMinutes } from './words';

/** Letters of some two hundred and fifty pages. */
const MOST_LETTERS = 800_000;
/** Paragraphs and cells: a table of 10,000 actions has 40,000. Reading them takes two seconds, in which nobody else is served. */
const MOST_PIECES = 50_000;

/** Minutes as a file holds them, piece by piece, and as they were read. */
export interface MinutesWithSource {
	readonly source: readonly DocumentBlock[];
	readonly reading: MinutesReading;
}

/**
 * Reads the minutes that a file holds: Word, OpenDocument, Markdown, plain text or a web page. `name` is the file's, for its ending.
 * @throws DocumentNotRead saying why, in words for whoever brought it
 */
export async function minutesOfFile(bytes: Uint8Array, name: string): Promise<MinutesWithSource> {
	const source = await readDocument(bytes, name);
	const letters = source.reduce(
		(sum, block) => sum + (block.kind === 'table' ? block.rows.flat().join('').length : block.text.length),
		0
	);
	const pieces = source.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.flat().length : 1), 0);
	if (letters > MOST_LETTERS || pieces > MOST_PIECES)
		throw new DocumentNotRead('This is longer than the minutes of a meeting. Bring it in in parts, one meeting at a time.');
	return { source, reading: readMinutes(source, wordsOfMinutes()) };
}
