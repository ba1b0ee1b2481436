import { describe, expect, test } from 'vitest';
import { fairTurns } from './fair-turns';

/** Work that ends when it is told to, with the order in which pieces of it began. */
function workshop(limits: Partial<Parameters<typeof fairTurns>[0]> = {}) {
	const turn = fairTurns({ atOnce: 2, mostWaiting: 5, longestWait: 60, ...limits });
	const begun: string[] = [];
	const ends = new Map<string, () => void>();
	const bring = (by: string, what: string) =>
		turn(by, () => {
			begun.push(what);
			return new Promise<string>((resolve) => ends.set(what, () => resolve(what)));
		});
	const end = async (what: string) => {
		ends.get(what)!();
		await new Promise(setImmediate);
	};
	return { bring, end, begun };
}

describe('turns at reading documents', () => {
	test('come one at a time for each person, and go round among those who wait', async () => {
		const { bring, end, begun } = workshop();
		const all = [bring('Ada', 'Ada 1'), bring('Ada', 'Ada 2'), bring('Ada', 'Ada 3'), bring('Ben', 'Ben 1')];
		await new Promise(setImmediate);
		expect(begun).toEqual(['Ada 1', 'Ben 1']);
		all.push(bring('Cleo', 'Cleo 1'));
		await end('Ada 1');
		await end('Ben 1');
		expect(begun).toEqual(['Ada 1', 'Ben 1', 'Ada 2', 'Cleo 1']);
		for (const what of ['Cleo 1', 'Ada 2', 'Ada 3']) await end(what);
		expect(await Promise.all(all)).toEqual(['Ada 1', 'Ada 2', 'Ada 3', 'Ben 1', 'Cleo 1']);
	});

	test('are refused to whoever waits for many already, and to nobody else', async () => {
		const { bring, end, begun } = workshop({ mostWaiting: 1 });
		const all = [bring('Ada', 'Ada 1'), bring('Ada', 'Ada 2')];
		await expect(bring('Ada', 'Ada 3')).rejects.toThrow('wait to be read already');
		all.push(bring('Ben', 'Ben 1'));
		for (const what of ['Ada 1', 'Ben 1', 'Ada 2']) await end(what);
		await Promise.all(all);
		expect(begun).toEqual(['Ada 1', 'Ben 1', 'Ada 2']);
	});

	test('that do not come in time are given up in plain words, and later ones still come', async () => {
		const { bring, end, begun } = workshop({ atOnce: 1, longestWait: 0.01 });
		const first = bring('Ada', 'Ada 1');
		await expect(bring('Ben', 'Ben 1')).rejects.toThrow('Send it again in a minute');
		await end('Ada 1');
		await first;
		const later = bring('Ben', 'Ben 2');
		await new Promise(setImmediate);
		await end('Ben 2');
		expect([await later, begun]).toEqual(['Ben 2', ['Ada 1', 'Ben 2']]);
	});

	test('pass on where the work before them failed', async () => {
		const turn = fairTurns({ atOnce: 1, mostWaiting: 5, longestWait: 60 });
		const failed = turn('Ada', () => Promise.reject(new Error('damaged')));
		const next = turn('Ben', async () => 'read');
		await expect(failed).rejects.toThrow('damaged');
		expect(await next).toBe('read');
	});
});
