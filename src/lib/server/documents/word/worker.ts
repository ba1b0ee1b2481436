import { parentPort } from 'node:worker_threads';
import type { Sheet } from '../sheet.ts';
import { toWord } from './to-word.ts';

/** The thread that writes Word files, one after the other. */
parentPort!.on('message', (sheet: Sheet) => {
	// What goes wrong in writing one ends the thread, which whoever asked for the file is told.
	void toWord(sheet).then((file) => parentPort!.postMessage(file, [file.buffer]));
});
