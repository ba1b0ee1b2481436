import { parentPort } from 'node:worker_threads';
import { DocumentNotRead } from './not-read.ts';
import type { ToldByThread, ToldToThread } from './reading-thread';

/**
 * What the thread of a `ReadingThread` does: reads each document that it is given by what it was told last that holds for all, one after
 * the other, and answers what it made of it, or why it does not read it. Anything else that goes wrong ends the thread.
 */
export function answerInThread<Given, Lasting, Read>(read: (given: Given, lasting: Lasting) => Read | Promise<Read>): void {
	let known: Lasting;
	let last: Promise<void> = Promise.resolve();
	parentPort!.on('message', ({ given, lasting }: ToldToThread<Given, Lasting>) => {
		if (lasting !== undefined) known = lasting;
		const by = known;
		last = last.then(async () => parentPort!.postMessage(await told(() => read(given, by))));
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
