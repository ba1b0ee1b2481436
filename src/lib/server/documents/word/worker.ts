import { parentPort, workerData } from 'node:worker_threads';
import type { Sheet } from '../sheet.ts';
import { toWord } from './to-word.ts';

/** The thread that writes one Word file and ends with it. */
const file = await toWord(workerData as Sheet);
parentPort!.postMessage(file, [file.buffer]);
