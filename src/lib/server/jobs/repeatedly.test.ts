import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { repeatedly } from './repeatedly';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a job runs at once and after each pause, also after a run that failed, until it is stopped', async () => {
	const told: unknown[] = [];
	let runs = 0;
	const stop = repeatedly(
		1_000,
		() => ((runs += 1) === 2 ? Promise.reject(new Error('second')) : Promise.resolve()),
		(trouble) => told.push(trouble)
	);
	await vi.advanceTimersByTimeAsync(3_500);
	expect([runs, told]).toEqual([4, [new Error('second')]]);
	await stop();
	await vi.advanceTimersByTimeAsync(3_500);
	expect(runs).toBe(4);
});

test('a run that takes longer than the pause is followed by one more, and stopping waits for it', async () => {
	const begun: (() => void)[] = [];
	const stop = repeatedly(
		1_000,
		() => new Promise<void>((end) => begun.push(end)),
		() => {}
	);
	await vi.advanceTimersByTimeAsync(5_500);
	expect(begun).toHaveLength(1);
	begun[0]!();
	await vi.advanceTimersByTimeAsync(0);
	expect(begun).toHaveLength(2);
	let stopped = false;
	void stop().then(() => (stopped = true));
	await vi.advanceTimersByTimeAsync(2_000);
	expect(stopped).toBe(false);
	begun[1]!();
	await vi.advanceTimersByTimeAsync(0);
	expect(stopped).toBe(true);
});
