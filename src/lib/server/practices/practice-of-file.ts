import { Worker } from 'node:worker_threads';
import type { FormToRead, PracticeLanguage, PracticeReading } from '#lib/domain/practices';
import type { WithSource } from '#lib/domain/shared/document-block';
import { readPracticeLanguages } from '../content';
import { DocumentNotRead, readInThread } from '../documents';
import { readPracticeJson } from './read-practice-json';

const TABLE = 'This is a table, with a practice in each row: bring it in under “Many at once”.';

/** What the thread that reads a practice is given. */
export interface PracticeToRead {
	readonly bytes: Uint8Array;
	readonly name: string;
	readonly forms: readonly FormToRead[];
	readonly languages: readonly PracticeLanguage[];
}

/**
 * Reads the practice that a file describes by one of some forms: Word, OpenDocument, Markdown, plain text or a web page, or the
 * JSON of a practice. `name` is the file's, for its ending, `by` whoever waits for it. A document is read in a thread with limited
 * time and memory, so that pages are served meanwhile.
 * @throws {DocumentNotRead} saying why, in words for whoever brought it
 */
export async function practiceOfFile(
	bytes: Uint8Array,
	name: string,
	forms: readonly FormToRead[],
	by: string
): Promise<WithSource<PracticeReading>> {
	if (/\.json$/i.test(name)) return readPracticeJson(bytes, forms);
	if (/\.csv$/i.test(name)) throw new DocumentNotRead(TABLE);
	const given: PracticeToRead = { bytes, name, forms, languages: readPracticeLanguages() };
	// The build puts the whole worker in place of this address; tests and the development server run it as it stands.
	return readInThread((options) => new Worker(new URL('./worker.ts', import.meta.url), options), given, by);
}
