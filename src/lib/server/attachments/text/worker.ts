import { parentPort, workerData } from 'node:worker_threads';
import { officeWords } from './office-words.ts';
import { pdfWords } from './pdf-words.ts';

/** The thread that reads the words of one document and ends with it. */
const { bytes, type, most } = workerData as { bytes: Uint8Array; type: string; most: number };
const words = type === 'application/pdf' ? await pdfWords(bytes, most) : officeWords(bytes, most);
parentPort!.postMessage(words.toWellFormed());
