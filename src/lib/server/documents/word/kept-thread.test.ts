import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { keptThread, ThreadEnded } from './kept-thread';

/** A thread that runs the code it is given, and how many such threads were begun. */
function runner({ longest = 20, idle = 20 } = {}) {
	const begun: Worker[] = [];
	const start = (): Worker => {
		const thread = new Worker(
			`const { parentPort } = require('worker_threads');
			let done = 0;
			parentPort.on('message', async (code) => parentPort.postMessage(await eval(code)));`,
			{ eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } }
		);
		begun.push(thread);
		return thread;
	};
	return { begun, run: keptThread<string, unknown>(start, { longest, idle }) };
}

test('one thread does one piece of work after the other', async () => {
	const { begun, run } = runner();
	expect([await run('++done'), await run('++done'), await run('++done')]).toEqual([1, 2, 3]);
	expect(begun).toHaveLength(1);
});

test('those who ask together each get their own answer', async () => {
	const { begun, run } = runner();
	const later = (words: string, after: number) => run(`new Promise((done) => setTimeout(done, ${after}, '${words}'))`);
	expect(await Promise.all([later('first', 20), later('second', 0), later('third', 10)])).toEqual(['first', 'second', 'third']);
	expect(begun).toHaveLength(1);
});

test.each([
	['breaks off', 'throw new Error("a fault of ours")', /a fault of ours/],
	['breaks off later', 'Promise.reject(new Error("a fault of ours"))', /a fault of ours/],
	['ends itself', 'process.exit(0)', ThreadEnded],
	['takes all memory', 'const all = []; for (;;) all.push(new Array(100_000).fill(all.length))', ThreadEnded]
])('a piece of work that %s ends alone: the next is done in another thread', async (_, code, why) => {
	const { begun, run } = runner({ longest: 3_600 });
	expect(await run('++done')).toBe(1);
	await expect(run(code)).rejects.toThrow(why);
	expect(await run('++done')).toBe(1);
	expect(begun).toHaveLength(2);
});

test.each([
	['never ends', 'for (;;);'],
	['never answers', 'new Promise(() => undefined)']
])(
	'a piece of work that %s is ended after the longest that one may take: the next is done in another thread',
	async (_, code) => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		onTestFinished(() => void vi.useRealTimers());
		const { begun, run } = runner({ longest: 20 });
		expect(await run('++done')).toBe(1);
		const ended = expect(run(code)).rejects.toThrow(ThreadEnded);
		await vi.advanceTimersByTimeAsync(19_000);
		expect(begun[0]!.threadId).toBeGreaterThan(0);
		await vi.advanceTimersByTimeAsync(1_000);
		await ended;
		expect(await run('++done')).toBe(1);
		expect(begun).toHaveLength(2);
	}
);

test('what cannot be handed over is refused, and the next is done', async () => {
	const { run } = runner();
	await expect(run((() => undefined) as unknown as string)).rejects.toThrow(/could not be cloned/);
	expect(await run('++done')).toBe(1);
});

test('a thread with nothing to do is ended after a while, and one that ended by itself is not asked again', async () => {
	const { begun, run } = runner({ idle: 0.05 });
	// By its number, which an ended thread has no longer: its end may come in the same moment as its last answer, before anybody listens.
	const gone = (thread: Worker) => expect.poll(() => thread.threadId).toBe(-1);
	await run('++done');
	await gone(begun[0]!);
	expect(await run('setTimeout(() => process.exit(0), 1); ++done')).toBe(1);
	await gone(begun[1]!);
	expect(await run('++done')).toBe(1);
	expect(begun).toHaveLength(3);
});
