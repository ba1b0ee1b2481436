import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { Sheet } from '../sheet';
import { keptThread, ThreadEnded } from './kept-thread';

/** Files written at once, and how many more may wait for their turn. */
const AT_ONCE = 1;
const WAITING = 12;

/** What one file may take. Some 25,000 paragraphs fit; most files have hundreds (`docs/decisions/044`). */
const LONGEST_SECONDS = 60;
const MOST_MEGABYTES = 512;
/** So soon the memory of the last file is given back. */
const IDLE_SECONDS = 10;

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
	return turn(() => inThread(sheet)).catch((trouble: unknown) => {
		throw trouble instanceof ThreadEnded ? new TooLongForWord() : trouble;
	});
}

/** Kept for the next file: beginning a thread costs more than most files do. */
const inThread = keptThread<Sheet, Uint8Array<ArrayBuffer>>(
	() =>
		// The build puts the whole worker in place of this address; tests and the development server run it as it stands.
		new Worker(new URL('./worker.ts', import.meta.url), {
			name: 'word',
			resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: 16 }
		}),
	{ longest: LONGEST_SECONDS, idle: IDLE_SECONDS }
);
