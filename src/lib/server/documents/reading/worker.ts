import { parentPort, workerData } from 'node:worker_threads';
import { DocumentNotRead } from './not-read.ts';
import { readBlocks } from './read-blocks.ts';

/** The thread that reads one document and ends with it. */
const { bytes, name } = workerData as { bytes: Uint8Array; name: string };
try {
	parentPort!.postMessage({ blocks: readBlocks(bytes, name) });
} catch (trouble) {
	if (!(trouble instanceof DocumentNotRead)) throw trouble;
	parentPort!.postMessage({ refused: trouble.message });
}
