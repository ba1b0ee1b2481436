import { minutesWords, readMinutes, type MinutesReading, type MinutesWords } from '#lib/domain/learning-sets';
import { readMinutesLanguages } from '../content';
import { readDocument } from '../documents';
import { lexicon } from '../identifiers/lexicon';

let words: MinutesWords | undefined;

/**
 * Reads the minutes that a file holds: Word, OpenDocument, Markdown, plain text or a web page. `name` is the file's, for its ending.
 * @throws DocumentNotRead saying why, in words for whoever brought it
 */
export async function minutesOfFile(bytes: Uint8Array, name: string): Promise<MinutesReading> {
	words ??= minutesWords(readMinutesLanguages(), lexicon().isName);
	return readMinutes(await readDocument(bytes, name), words);
}
