import { readMinutes, type MinutesReading } from '#lib/domain/learning-sets';
import { readDocument } from '../documents';
import { wordsOfMinutes } from './words';

/**
 * Reads the minutes that a file holds: Word, OpenDocument, Markdown, plain text or a web page. `name` is the file's, for its ending.
 * @throws DocumentNotRead saying why, in words for whoever brought it
 */
export async function minutesOfFile(bytes: Uint8Array, name: string): Promise<MinutesReading> {
	return readMinutes(await readDocument(bytes, name), wordsOfMinutes());
}
