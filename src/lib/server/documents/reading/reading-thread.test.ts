import { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ReadingThread } from './reading-thread';

/** A thread that reads `given.says` by what it was told of all, counts how often it was told, and ends at a document that asks for it. */
const CODE = `
	const { parentPort } = require('worker_threads');
	let by, told = 0;
	parentPort.on('message', ({ given, lasting }) => {
		if (lasting !== undefined) { by = lasting; told++; }
		if (given.says === 'the end') process.exit(1);
		parentPort.postMessage(given.says === 'nothing' ? { refused: 'It is empty.' } : { read: given.says + ' ' + by.form + ' ' + told });
	});`;

function begun() {
	const threads: Worker[] = [];
	const thread = new ReadingThread<{ says: string }, string, { form: string }>((options) => {
		const worker = new Worker(CODE, { ...options, eval: true });
		threads.push(worker);
		return worker;
	});
	onTestFinished(() => thread.close());
	return { thread, threads };
}

const LONG_FORM = { form: 'long' };

describe('one thread for many documents', () => {
	test('reads them in their order, and is told what holds for all of them once, until it changes', async () => {
		const { thread, threads } = begun();
		const read = ['one', 'two'].map((says) => thread.read({ says }, LONG_FORM));
		const other = thread.read({ says: 'three' }, { form: 'short' });
		expect(await Promise.all([...read, other])).toEqual(['one long 1', 'two long 1', 'three short 2']);
		expect(threads).toHaveLength(1);
	});

	test('refuses one that holds nothing, and reads the next', async () => {
		const { thread } = begun();
		const nothing = thread.read({ says: 'nothing' }, LONG_FORM);
		const next = thread.read({ says: 'next' }, LONG_FORM);
		await expect(nothing).rejects.toThrow('It is empty.');
		expect(await next).toBe('next long 1');
	});

	test('that ends with one refuses that one alone: those behind it are read by another, which is told everything anew', async () => {
		const { thread, threads } = begun();
		const [before, at, behind] = ['before', 'the end', 'behind'].map((says) => thread.read({ says }, LONG_FORM));
		const refused = expect(at).rejects.toThrow('takes too long or too much room');
		expect(await before).toBe('before long 1');
		await refused;
		expect(await behind).toBe('behind long 1');
		expect(threads).toHaveLength(2);
	});

	test('leaves nobody waiting when it is closed', async () => {
		const { thread } = begun();
		await thread.read({ says: 'one' }, LONG_FORM);
		const left = ['two', 'three'].map((says) => expect(thread.read({ says }, LONG_FORM)).rejects.toThrow());
		await thread.close();
		await Promise.all(left);
		await expect(thread.read({ says: 'four' }, LONG_FORM)).rejects.toThrow('shutting down');
	});
});
