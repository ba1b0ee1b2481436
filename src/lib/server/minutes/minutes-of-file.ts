import { Worker } from 'node:worker_threads';
import type { MinutesLanguage, MinutesReading } from '#lib/domain/learning-sets';
import type { WithSource } from '#lib/domain/shared/document-block';
import { readMinutesLanguages } from '../content';
import { readInThread } from '../documents';
import { peopleNamesFile } from '../identifiers/people-names';

/** What the thread that reads minutes is given. `peopleNames` is where the list of people's names lies. */
export interface MinutesToRead {
	readonly bytes: Uint8Array;
	readonly name: string;
	readonly languages: readonly MinutesLanguage[];
	readonly peopleNames: string;
}

/** A document with what reading it takes: the words of minutes in every language, and where the list of people's names lies. */
export function minutesToRead(bytes: Uint8Array, name: string): MinutesToRead {
	return { bytes, name, languages: readMinutesLanguages(), peopleNames: peopleNamesFile() };
}

/**
 * Reads the minutes that a file holds: Word, OpenDocument, Markdown, plain text or a web page. `name` is the file's, for its ending,
 * `by` whoever waits for it. The document is unfolded and read by the rules in a thread with limited time and memory, so that pages are served meanwhile.
 * @throws {DocumentNotRead} saying why, in words for whoever brought it
 */
export async function minutesOfFile(bytes: Uint8Array, name: string, by: string): Promise<WithSource<MinutesReading>> {
	// The build puts the whole worker in place of this address; tests and the development server run it as it stands.
	return readInThread((options) => new Worker(new URL('./worker.ts', import.meta.url), options), minutesToRead(bytes, name), by);
}
