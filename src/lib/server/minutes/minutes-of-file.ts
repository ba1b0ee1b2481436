import { readMinutes, type MinutesReading } from '#lib/domain/learning-sets';
import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { readDocument } from '../documents';
import { wordsOfMinutes } from './words';

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
	return { source, reading: readMinutes(source, wordsOfMinutes()) };
}
