import { parentPort, workerData } from 'node:worker_threads';
import { DocumentNotRead } from './not-read.ts';
import type { ToldByThread } from './read-in-thread';

/**
 * What a thread begun by `readInThread` does: reads the one document it is given, and answers what it made of it, or why it does
 * not read it. Anything else that goes wrong ends the thread.
 */
export async function answerInThread<Given, Read>(read: (given: Given) => Read | Promise<Read>): Promise<void> {
	parentPort!.postMessage(await told(() => read(workerData as Given)));
}

async function told<Read>(read: () => Read | Promise<Read>): Promise<ToldByThread<Read>> {
	try {
		return { read: await read() };
	} catch (trouble) {
		if (!(trouble instanceof DocumentNotRead)) throw trouble;
		return { refused: trouble.message };
	}
}
