import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { DocumentNotRead } from './not-read';
import { readInThread } from './read-in-thread';

const given = { bytes: new Uint8Array([1]), name: 'a.txt' };
const threadOf = (code: string) =>
	readInThread<string>(
		(options) => new Worker(`const { parentPort } = require('worker_threads');${code}`, { ...options, eval: true }),
		given,
		'Ada'
	);

describe('the thread that reads a document', () => {
	test('answers what it made of it, or says in plain words why it did not read it', async () => {
		expect(await threadOf(`parentPort.postMessage({ read: 'Ann Lee' })`)).toBe('Ann Lee');
		await expect(threadOf(`parentPort.postMessage({ refused: 'This is a PDF.' })`)).rejects.toThrow(
			new DocumentNotRead('This is a PDF.')
		);
	});

	test('is given no more memory than one document may take, and its end ends nothing else', async () => {
		await expect(threadOf('const all = []; for (;;) all.push(new Array(1_000_000).fill(all.length));')).rejects.toThrow(
			'takes too long or too much room'
		);
		expect(await threadOf(`parentPort.postMessage({ read: 'the next one' })`)).toBe('the next one');
	});

	test('that breaks off, or ends without an answer, refuses the document instead of leaving anybody waiting', async () => {
		await expect(threadOf('throw new Error("a fault of ours")')).rejects.toThrow(DocumentNotRead);
		await expect(threadOf('process.exit(0)')).rejects.toThrow(DocumentNotRead);
	});

	test('is not begun for a file of more than 16 MB', async () => {
		const begun = () => expect.unreachable('a thread was begun');
		await expect(readInThread(begun, { ...given, bytes: new Uint8Array(16 * 1_024 * 1_024 + 1) }, 'Ada')).rejects.toThrow(
			'larger than 16 MB'
		);
	});
});
