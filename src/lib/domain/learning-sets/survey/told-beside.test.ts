import { expect, test } from 'vitest';
import { heardBeside, toldBeside } from './told-beside';

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

test('where a few who were counted before stayed away, others are left out with them until they are five', () => {
	expect(size(people(1, 12), people(0, 12))).toBe(7);
	expect(size(people(4, 12), people(0, 12))).toBe(7);
	expect(size(people(5, 10), people(0, 10))).toBe(5);
	// Of nine and fewer nobody is left to be counted then.
	expect(size(people(1, 9), people(0, 9))).toBeNull();
	expect(size(people(1, 7), people(0, 7))).toBeNull();
});

test('five who are new are told beside those of whom nobody is, and so is a group that has nobody of before', () => {
	expect(size(people(1, 12), people(0, 7))).toBe(5);
	expect(size(people(1, 11), people(0, 7))).toBeNull();
	expect(size(people(20, 26), people(0, 8))).toBe(6);
});

test('who is left out is the same whatever was asked before of others, and does not come back by asking anew', () => {
	const first = toldBeside(people(1, 13), [people(0, 13)])!;
	expect(first.size).toBe(8);
	expect(toldBeside(people(1, 13), [people(0, 13), first])).toEqual(first);
	expect(toldBeside(people(0, 13), [people(0, 13), first])!.size).toBe(13);
});

test('several results together tell of nobody: the sum of two, taken from a third, leaves no newcomer over', () => {
	expect(size(people(0, 11), people(0, 5), people(5, 10))).toBe(10);
	expect(size(people(0, 9), people(0, 5), people(0, 10))).toBe(5);
});

test('whatever was told before, no group of fewer than five can be told from the rest of all that was told', () => {
	const random = lot(7);
	for (let run = 0; run < 400; run++) {
		const of = 6 + Math.floor(random() * 24);
		const comes = 0.6 + random() * 0.39;
		const told: ReadonlySet<string>[] = [];
		for (let round = 0; round < 5; round++) {
			const answered = new Set([...people(0, of)].filter(() => random() < comes));
			const group = toldBeside(answered, told);
			if (!group || group.size < 5) continue;
			expect([...group].every((each) => answered.has(each))).toBe(true);
			told.push(group);
		}
		const alike = Map.groupBy(people(0, of), (each) => told.map((group) => Number(group.has(each))).join(''));
		for (const [inWhich, those] of alike) if (inWhich.includes('1')) expect(those.length).toBeGreaterThanOrEqual(5);
	}
});

test('nobody is left out for nothing: with anybody more one to four could be told from the rest', () => {
	const random = lot(11);
	for (let run = 0; run < 200; run++) {
		const told: ReadonlySet<string>[] = [];
		for (let round = 0; round < 3; round++) {
			const answered = new Set([...people(0, 24)].filter(() => random() < 0.9));
			const group = toldBeside(answered, told) ?? new Set<string>();
			for (const more of answered) {
				if (group.has(more)) continue;
				const groups = [new Set([...group, more]), ...told];
				const alike = Map.groupBy(people(0, 24), (each) => groups.map((one) => Number(one.has(each))).join(''));
				expect([...alike].some(([inWhich, those]) => inWhich.includes('1') && those.length < 5)).toBe(true);
			}
			if (group.size >= 5) told.push(group);
		}
	}
});

test('words are shown of everybody but one to four who came since; who stays away hides nobody else’s', () => {
	const heard = (answered: Set<string>, ...before: Set<string>[]) => heardBeside(answered, before).size;
	expect(heard(people(0, 8))).toBe(8);
	expect(heard(people(0, 8), people(0, 7))).toBe(7);
	expect(heard(people(0, 12), people(0, 7))).toBe(12);
	expect(heard(people(1, 7), people(0, 7))).toBe(6);
	expect(heard(people(1, 9), people(0, 7))).toBe(6);
});

/** Numbers from 0 to 1 that come the same each time. */
function lot(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
