import type { Worker, WorkerOptions } from 'node:worker_threads';
import { fairTurns } from './fair-turns';
import { DocumentNotRead } from './not-read';

/** What a document may be, and what reading one may take. */
const MOST_BYTES = 16 * 1_024 * 1_024;
const LONGEST_SECONDS = 20;
const MOST_MEGABYTES = 512;
/** Two at once, so that a long document of one person holds up nobody else's, and each person's one after the other. */
const turn = fairTurns({ atOnce: 2, mostWaiting: 5, longestWait: 60 });

/** What a thread that reads a document answers: what it made of it, or why it does not read it. */
export type ToldByThread<Read> = { readonly read: Read } | { readonly refused: string };

/**
 * What a thread of its own makes of a document, with limited time and memory. `start` starts that thread, which is given `given`
 * and ends with its one answer. `by` is who waits for it: each person's documents are read one after the other.
 * @throws {DocumentNotRead} saying why, in words for whoever brought it
 */
export async function readInThread<Read>(
	start: (options: WorkerOptions) => Worker,
	given: { readonly bytes: Uint8Array; readonly name: string },
	by: string
): Promise<Read> {
	if (given.bytes.length > MOST_BYTES)
		throw new DocumentNotRead(
			`This file is larger than ${MOST_BYTES / 1_024 / 1_024} MB. Save it without pictures, or in parts.`
		);
	return turn(by, () => inThread(start, given));
}

function inThread<Read>(start: (options: WorkerOptions) => Worker, given: object): Promise<Read> {
	return new Promise((resolve, reject) => {
		const thread = start({
			name: 'document',
			workerData: given,
			resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: 32 },
			stdout: true,
			stderr: true
		});
		const tooMuch = () =>
			reject(new DocumentNotRead('This document takes too long or too much room to read. Save it in parts, or as plain text.'));
		const overdue = setTimeout(() => void thread.terminate(), LONGEST_SECONDS * 1_000);
		thread.once('message', (told: ToldByThread<Read>) =>
			'read' in told ? resolve(told.read) : reject(new DocumentNotRead(told.refused))
		);
		thread.once('error', tooMuch);
		thread.once('exit', () => {
			clearTimeout(overdue);
			tooMuch();
		});
	});
}
