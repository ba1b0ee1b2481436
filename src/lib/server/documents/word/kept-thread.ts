import type { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';

/** The thread ended before it had done what it was given: it took too long or too much memory, or ended itself. */
export class ThreadEnded extends Error {
	override name = 'ThreadEnded';
}

/** How long one piece of work may take, and how long the thread is kept once it has nothing to do. */
export interface Seconds {
	readonly longest: number;
	readonly idle: number;
}

/**
 * Gives one piece of work after the other to a thread that is begun with the first and kept for the next, as beginning one costs more
 * than most pieces do. It answers each message with one, and is given the next only then: no answer can reach who asked for another.
 * Whatever ends it, ends only the piece that it was at; the next begins another.
 * Unless it is at work it keeps no process alive.
 * @throws {ThreadEnded} and whatever the thread did not catch
 */
export function keptThread<Given, Made>(start: () => Worker, { longest, idle }: Seconds): (given: Given) => Promise<Made> {
	let kept: Worker | null = null;
	let idling: NodeJS.Timeout | undefined;
	const turn = pLimit(1);

	const end = (thread: Worker): void => {
		if (kept === thread) kept = null;
		void thread.terminate();
	};
	const begun = (): Worker => {
		const thread = start();
		// One that ends between two pieces ends nothing else.
		thread.on('error', () => undefined);
		thread.once('exit', () => end(thread));
		return thread;
	};
	const answered = async (given: Given): Promise<Made> => {
		clearTimeout(idling);
		const thread = (kept ??= begun());
		thread.ref();
		const overdue = setTimeout(() => end(thread), longest * 1_000);
		try {
			return await answerOf<Made>(thread, given);
		} catch (trouble) {
			end(thread);
			throw trouble;
		} finally {
			clearTimeout(overdue);
			thread.unref();
			idling = setTimeout(() => end(thread), idle * 1_000).unref();
		}
	};
	return (given) => turn(answered, given);
}

async function answerOf<Made>(thread: Worker, given: unknown): Promise<Made> {
	const { promise, resolve, reject } = Promise.withResolvers<Made>();
	const broke = (trouble: NodeJS.ErrnoException): void =>
		reject(trouble.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadEnded() : trouble);
	const ended = (): void => reject(new ThreadEnded());
	try {
		// What cannot be handed over is found before anybody listens.
		thread.postMessage(given);
		thread.on('message', resolve).on('error', broke).on('exit', ended);
		return await promise;
	} finally {
		thread.off('message', resolve).off('error', broke).off('exit', ended);
	}
}
