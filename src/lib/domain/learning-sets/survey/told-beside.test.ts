import { expect, test } from 'vitest';
import { toldBeside } from './told-beside';

const people = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, at) => `${from + at}`));
const size = (answered: Set<string>, ...before: Set<string>[]) => toldBeside(answered, before)?.size ?? null;

test('what nobody asked before is told of all who answered, and so is what the same people are asked again', () => {
	expect(size(people(0, 7))).toBe(7);
	expect(size(people(0, 7), people(0, 7), people(0, 7))).toBe(7);
});

test('a few who came since are not counted in; five are', () => {
	expect(size(people(0, 8), people(0, 7))).toBe(7);
	expect(size(people(0, 11), people(0, 7))).toBe(7);
	expect(size(people(0, 12), people(0, 7))).toBe(12);
});

test('where a few who were counted before stayed away, nothing is told; where five did, the rest is', () => {
	expect(size(people(1, 8), people(0, 8))).toBeNull();
	expect(size(people(1, 9), people(0, 8))).toBeNull();
	expect(size(people(5, 10), people(0, 10))).toBe(5);
	expect(size(people(20, 26), people(0, 8))).toBe(6);
});

test('several results together tell of nobody: the sum of two, taken from a third, leaves no newcomer over', () => {
	expect(size(people(0, 11), people(0, 5), people(5, 10))).toBe(10);
	expect(size(people(0, 9), people(0, 5), people(0, 10))).toBeNull();
});

/** All numbers that adding and subtracting what was told gives, as far as they are sums over so few people that one may be seen. */
test('whatever was told before, no group of fewer than five can be told from the rest of all that was told', () => {
	const random = lot(7);
	for (let run = 0; run < 400; run++) {
		const told: ReadonlySet<string>[] = [];
		for (let round = 0; round < 4; round++) {
			const answered = new Set([...people(0, 16)].filter(() => random() < 0.8));
			const group = toldBeside(answered, told);
			if (group && group.size >= 5) told.push(group);
		}
		const alike = Map.groupBy(people(0, 16), (each) => told.map((group) => Number(group.has(each))).join(''));
		for (const [pattern, those] of alike) if (pattern.includes('1')) expect(those.length).toBeGreaterThanOrEqual(5);
	}
});

/** Numbers from 0 to 1 that come the same each time. */
function lot(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
