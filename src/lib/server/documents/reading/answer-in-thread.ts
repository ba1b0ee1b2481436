import { parentPort } from 'node:worker_threads';
import { DocumentNotRead } from './not-read.ts';
import type { ToldByThread } from './read-in-thread';

/**
 * What a thread begun by `readingThread` does: reads each document that it is given, one after the other, and answers what it made
 * of it, or why it does not read it. Anything else that goes wrong ends the thread.
 */
export function answerInThread<Given, Read>(read: (given: Given) => Read | Promise<Read>): void {
	parentPort!.on('message', (given: Given) => {
		void told(() => read(given)).then((answer) => parentPort!.postMessage(answer));
	});
}

async function told<Read>(read: () => Read | Promise<Read>): Promise<ToldByThread<Read>> {
	try {
		return { read: await read() };
	} catch (trouble) {
		if (!(trouble instanceof DocumentNotRead)) throw trouble;
		return { refused: trouble.message };
	}
}
