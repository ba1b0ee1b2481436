import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { FormToRead, PracticeLanguage, PracticeReading } from '#lib/domain/practices';
import type { WithSource } from '#lib/domain/shared/document-block';
import { readPracticeLanguages } from '../content';
import { DocumentNotRead, readingThread, readInThread, refuseTooLarge } from '../documents';
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
	const plain = withoutThread(bytes, name, forms);
	// The build puts the whole worker in place of the address; tests and the development server run it as it stands.
	return plain ?? readInThread(start, toRead(bytes, name, forms), by);
}

/** The same for many, one after the other in one thread, for whoever holds the turn to read documents. */
export function practicesOfFiles() {
	const thread = readingThread<PracticeToRead, WithSource<PracticeReading>>(start);
	return {
		/** @throws {DocumentNotRead} saying why, in words for whoever brought it */
		read: async (bytes: Uint8Array, name: string, forms: readonly FormToRead[]): Promise<PracticeReading> => {
			refuseTooLarge(bytes.length);
			const plain = withoutThread(bytes, name, forms);
			return (plain ?? (await thread.read(toRead(bytes, name, forms)))).reading;
		},
		close: thread.close
	};
}

const start = (options: WorkerOptions) => new Worker(new URL('./worker.ts', import.meta.url), options);

const toRead = (bytes: Uint8Array, name: string, forms: readonly FormToRead[]): PracticeToRead => ({
	bytes,
	name,
	forms,
	languages: readPracticeLanguages()
});

/** What is read at once; null for a document. */
function withoutThread(bytes: Uint8Array, name: string, forms: readonly FormToRead[]): WithSource<PracticeReading> | null {
	if (/\.json$/i.test(name)) return readPracticeJson(bytes, forms);
	if (/\.csv$/i.test(name)) throw new DocumentNotRead(TABLE);
	return null;
}
