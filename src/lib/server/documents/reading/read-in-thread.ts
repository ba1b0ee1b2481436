import type { Worker, WorkerOptions } from 'node:worker_threads';
import { fairTurns } from './fair-turns';
import { DocumentNotRead } from './not-read';

/** What a document may be, and what reading one may take. */
const MOST_BYTES = 16 * 1_024 * 1_024;
const LONGEST_SECONDS = 20;
const MOST_MEGABYTES = 512;
/** @throws {DocumentNotRead} for a file of more bytes than are read */
export function refuseTooLarge(bytes: number): void {
	if (bytes > MOST_BYTES)
		throw new DocumentNotRead(
			`This file is larger than ${MOST_BYTES / 1_024 / 1_024} MB. Save it without pictures, or in parts.`
		);
}

/** Two at once, so that a long document of one person holds up nobody else's, and each person's one after the other. */
export const turn = fairTurns({ atOnce: 2, mostWaiting: 5, longestWait: 60 });

/** Starts a thread that answers documents as `answerInThread` does. */
export type StartThread = (options: WorkerOptions) => Worker;

/** What a thread that reads a document answers: what it made of it, or why it does not read it. */
export type ToldByThread<Read> = { readonly read: Read } | { readonly refused: string };

/**
 * What a thread of its own makes of a document, with limited time and memory. `start` starts that thread, which is given `given`
 * and ends with its one answer. `by` is who waits for it: each person's documents are read one after the other.
 * @throws {DocumentNotRead} saying why, in words for whoever brought it
 */
export async function readInThread<Read>(
	start: StartThread,
	given: { readonly bytes: Uint8Array; readonly name: string },
	by: string
): Promise<Read> {
	refuseTooLarge(given.bytes.length);
	return turn(by, () => inThread(start, given));
}

function inThread<Read>(start: StartThread, given: object): Promise<Read> {
	const thread = readingThread<object, Read>(start);
	return thread.read(given).finally(() => thread.close());
}

/** A thread that reads documents one after the other. After one that took too long or too much room it begins anew. */
export function readingThread<Given extends object, Read>(start: StartThread) {
	let thread: Worker | null = null;
	const begun = (): Worker => {
		if (thread) return thread;
		const started = start({
			name: 'document',
			resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: 32 },
			stdout: true,
			stderr: true
		});
		// One that ends between two documents ends nothing else, and the next document gets another.
		started.on('error', () => undefined);
		started.once('exit', () => (thread = thread === started ? null : thread));
		return (thread = started);
	};
	return {
		/** @throws {DocumentNotRead} saying why, in words for whoever brought it */
		read: (given: Given): Promise<Read> =>
			answerOf<Read>(begun(), given).catch((trouble: unknown) => {
				if (trouble instanceof Ended) thread = null;
				throw trouble;
			}),
		close: async (): Promise<void> => void (await thread?.terminate())
	};
}

/** The thread is no more. */
class Ended extends DocumentNotRead {}

function answerOf<Read>(thread: Worker, given: object): Promise<Read> {
	return new Promise((resolve, reject) => {
		const over = () => {
			clearTimeout(overdue);
			thread.off('message', told).off('error', tooMuch).off('exit', tooMuch);
		};
		const tooMuch = () => {
			over();
			void thread.terminate();
			reject(new Ended('This document takes too long or too much room to read. Save it in parts, or as plain text.'));
		};
		const told = (answer: ToldByThread<Read>) => {
			over();
			if ('read' in answer) resolve(answer.read);
			else reject(new DocumentNotRead(answer.refused));
		};
		const overdue = setTimeout(tooMuch, LONGEST_SECONDS * 1_000);
		thread.on('message', told).on('error', tooMuch).on('exit', tooMuch);
		thread.postMessage(given);
	});
}
