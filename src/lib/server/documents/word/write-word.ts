import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { Sheet } from '../sheet';

/** Files written at once, and how many more may wait for their turn. */
const AT_ONCE = 1;
const WAITING = 12;

/** What one file may take. Some 25,000 paragraphs fit; most files have hundreds (`docs/decisions/044`). */
const LONGEST_SECONDS = 60;
const MOST_MEGABYTES = 512;

/** As many Word files are being made as this process makes at a time. */
export class WordIsBusy extends Error {
	override name = 'WordIsBusy';
}

/** This sheet takes longer, or more memory, than one Word file may. */
export class TooLongForWord extends Error {
	override name = 'TooLongForWord';
}

const turn = pLimit(AT_ONCE);

/**
 * The sheet as a Word file, made in a thread of its own, so that pages are answered meanwhile; one at a time, the others
 * wait their turn.
 * @throws {WordIsBusy} where too many wait already
 * @throws {TooLongForWord}
 */
export async function writeWord(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
	if (turn.pendingCount >= WAITING) throw new WordIsBusy();
	return turn(() => inThread(sheet));
}

function inThread(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
	return new Promise((resolve, reject) => {
		// The build puts the whole worker in place of this address; tests and the development server run it as it stands.
		const thread = new Worker(new URL('./worker.ts', import.meta.url), {
			name: 'word',
			workerData: sheet,
			resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: 16 }
		});
		const overdue = setTimeout(() => void thread.terminate(), LONGEST_SECONDS * 1_000);
		thread.once('message', resolve);
		thread.once('error', (trouble: NodeJS.ErrnoException) =>
			reject(trouble.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooLongForWord() : trouble)
		);
		thread.once('exit', () => {
			clearTimeout(overdue);
			reject(new TooLongForWord());
		});
	});
}
