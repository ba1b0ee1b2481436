import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { decoded } from '../plain';

/** Documents read at once. */
const AT_ONCE = 1;
/** What reading one may take; a document of a hundred pages takes about a second. */
const LONGEST_SECONDS = 20;
const MOST_MEGABYTES = 256;
/** Letters of a file that are looked at: some eighty pages. */
export const LETTERS_READ = 200_000;

const turn = pLimit(AT_ONCE);

/**
 * The first {@link LETTERS_READ} letters of a file, or null where nothing can be read from it: a picture, or a document that is
 * damaged, closed by a password, or takes longer or more memory than one may. Documents are read in a thread of their own.
 */
export async function readWords(type: string, bytes: Uint8Array): Promise<string | null> {
	if (type.startsWith('image/')) return null;
	if (type.startsWith('text/')) return decoded(bytes).slice(0, LETTERS_READ).toWellFormed();
	return turn(() => inThread(type, bytes));
}

function inThread(type: string, bytes: Uint8Array): Promise<string | null> {
	return new Promise((resolve) => {
		// The build puts the whole worker in place of this address; tests and the development server run it as it stands.
		const thread = new Worker(new URL('./worker.ts', import.meta.url), {
			name: 'words',
			workerData: { type, bytes, most: LETTERS_READ },
			resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: 16 },
			// What a damaged document makes its reader say is nobody's business.
			stdout: true,
			stderr: true
		});
		const overdue = setTimeout(() => void thread.terminate(), LONGEST_SECONDS * 1_000);
		thread.once('message', resolve);
		thread.once('error', () => resolve(null));
		thread.once('exit', () => {
			clearTimeout(overdue);
			resolve(null);
		});
	});
}
