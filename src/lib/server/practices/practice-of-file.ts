import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { FormToRead, PracticeLanguage, PracticeReading } from '#lib/domain/practices';
import type { WithSource } from '#lib/domain/shared/document-block';
import { readPracticeLanguages } from '../content';
import { DocumentNotRead, fingerprint, ReadingThread, readInThread, unfold, type Folded } from '../documents';
import { readPracticeJson, refuseTooLongJson } from './read-practice-json';

const TABLE = 'This is a table, with a practice in each row: bring it in under “Bring in a table”.';

/** A document that may hold a practice, as the thread that reads it is given it. */
export interface PracticeToRead {
	readonly bytes: Uint8Array;
	readonly name: string;
}

/** The same of a file that still stands in its archive: the thread unfolds it. */
export interface PracticeToUnfold {
	readonly folded: Folded;
	readonly name: string;
}

/** By what a document is read: the forms that it may follow, and the words of such forms in every language. */
export interface ReadBy {
	readonly forms: readonly FormToRead[];
	readonly languages: readonly PracticeLanguage[];
}

/** What a thread makes of it. */
export interface PracticeUnfolded {
	readonly reading: PracticeReading;
	/** The file's own fingerprint. */
	readonly print: string;
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
	return plain ?? readInThread(start, { bytes, name } satisfies PracticeToRead, by, readBy(forms));
}

/**
 * The same for files in an archive, in one thread, for whoever holds the turn to read documents. They are read in the order in which they
 * are asked for; several may be asked for before the first is through. Forms that are the same object are told to the thread once.
 */
export function practicesInArchive() {
	const thread = new ReadingThread<PracticeToUnfold, PracticeUnfolded, ReadBy>(start);
	let by: ReadBy | null = null;
	return {
		/** @throws {DocumentNotRead} saying why, in words for whoever brought it */
		read: async (folded: Folded, name: string, forms: readonly FormToRead[]): Promise<PracticeUnfolded> => {
			refuseTable(name);
			if (JSON_FILE.test(name)) return jsonUnfolded(folded, forms);
			// A view of the archive would be handed over with all of the archive.
			const own = { ...folded, data: new Uint8Array(folded.data) };
			if (by?.forms !== forms) by = readBy(forms);
			return thread.read({ folded: own, name }, by);
		},
		close: () => thread.close()
	};
}

const readBy = (forms: readonly FormToRead[]): ReadBy => ({ forms, languages: readPracticeLanguages() });

const start = (options: WorkerOptions) => new Worker(new URL('./worker.ts', import.meta.url), options);

const JSON_FILE = /\.json$/i;

/** What is read at once; null for a document. */
function withoutThread(bytes: Uint8Array, name: string, forms: readonly FormToRead[]): WithSource<PracticeReading> | null {
	refuseTable(name);
	return JSON_FILE.test(name) ? readPracticeJson(bytes, forms) : null;
}

function jsonUnfolded(folded: Folded, forms: readonly FormToRead[]): PracticeUnfolded {
	refuseTooLongJson(folded.size);
	const bytes = unfold(folded);
	return { reading: readPracticeJson(bytes, forms).reading, print: fingerprint(bytes) };
}

function refuseTable(name: string): void {
	if (/\.csv$/i.test(name)) throw new DocumentNotRead(TABLE);
}
