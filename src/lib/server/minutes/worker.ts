import { parentPort, workerData } from 'node:worker_threads';
import { DocumentNotRead } from '../documents/reading/not-read.ts';
import type { ToldByThread } from '../documents/reading/read-in-thread';
import type { MinutesToRead, MinutesWithSource } from './minutes-of-file';
import { readMinutesDocument } from './read-document.ts';

/** The thread that reads the minutes in one document and ends with it. */
function read(): ToldByThread<MinutesWithSource> {
	try {
		return { read: readMinutesDocument(workerData as MinutesToRead) };
	} catch (trouble) {
		if (!(trouble instanceof DocumentNotRead)) throw trouble;
		return { refused: trouble.message };
	}
}

parentPort!.postMessage(read());
