import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { DocumentNotRead } from './not-read';

/** What a document may be, and what reading one may take. Documents are read one after the other. */
const MOST_BYTES = 16 * 1_024 * 1_024;
const LONGEST_SECONDS = 20;
const MOST_MEGABYTES = 512;
const turn = pLimit(1);

/**
 * The pieces of a document: Word, OpenDocument, Markdown, plain text or a web page. `name` is the file's, for its ending.
 * Read in a thread of its own with limited time and memory. @throws {DocumentNotRead} saying why, in words for whoever brought it
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<readonly DocumentBlock[]> {
	if (bytes.length > MOST_BYTES)
		throw new DocumentNotRead(
			`This file is larger than ${MOST_BYTES / 1_024 / 1_024} MB. Save it without pictures, or in parts.`
		);
	return turn(() => inThread(bytes, name));
}

function inThread(bytes: Uint8Array, name: string): Promise<readonly DocumentBlock[]> {
	return new Promise((resolve, reject) => {
		// The build puts the whole worker in place of this address; tests and the development server run it as it stands.
		const thread = new Worker(new URL('./worker.ts', import.meta.url), {
			name: 'document',
			workerData: { bytes, name },
			resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: 32 },
			stdout: true,
			stderr: true
		});
		const tooMuch = () =>
			reject(new DocumentNotRead('This document takes too long or too much room to read. Save it in parts, or as plain text.'));
		const overdue = setTimeout(() => void thread.terminate(), LONGEST_SECONDS * 1_000);
		thread.once('message', (told: { blocks: readonly DocumentBlock[] } | { refused: string }) =>
			'blocks' in told ? resolve(told.blocks) : reject(new DocumentNotRead(told.refused))
		);
		thread.once('error', tooMuch);
		thread.once('exit', () => {
			clearTimeout(overdue);
			tooMuch();
		});
	});
}
