import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareText, compareValues } from '../order';
import type { Entry } from './entry';
import { BEFORE, BEHIND, Sorted, type Item } from './sorted';

const anyValue = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 20 }));
const entry = (id: string): Entry => ({ id }) as Entry;
const inOrder = (a: Item, b: Item): number => compareValues(a.value, b.value) || compareText(a.entry.id, b.entry.id);

it('holds the same items in the same order as a sorted array, whatever is added and removed', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(anyValue, fc.integer({ min: 0, max: 400 }), fc.boolean()), { minLength: 500, maxLength: 2_000 }),
			anyValue,
			(steps, value) => {
				const sorted = new Sorted();
				const known = new Map<string, Item>();
				for (const [value, number, add] of steps) {
					const id = String(number);
					const held = known.get(id);
					if (held) sorted.remove(held.value, id);
					known.delete(id);
					if (!add) continue;
					const item = { value, entry: entry(id) };
					sorted.add(item);
					known.set(id, item);
				}
				const expected = [...known.values()].sort(inOrder);
				const [from, to] = [
					{ value, id: BEFORE },
					{ value, id: BEHIND }
				];
				const within = expected.filter((item) => item.value === value);
				expect([...sorted.ascending(from, to)]).toEqual(within);
				expect([...sorted.descending(from, to)]).toEqual(within.toReversed());
				expect(sorted.between(from, to)).toBe(within.length);
				expect([...sorted.ascending({ value: -1, id: BEFORE }, { value: null, id: BEHIND })]).toEqual(expected);
				expect(sorted.size).toBe(expected.length);
				const counted = [...Map.groupBy(expected, (item) => item.value)].flatMap(([each, items]) =>
					each === null ? [] : [[each, items.length]]
				);
				expect([...sorted.runs()]).toEqual(counted);
				const filled = new Sorted();
				filled.fill([...known.values()].sort((a, b) => compareText(a.entry.id, b.entry.id)));
				expect([...filled.runs()]).toEqual(counted);
				expect([...filled.descending({ value: -1, id: BEFORE }, { value: null, id: BEHIND })]).toEqual(expected.toReversed());
			}
		),
		{ numRuns: 30 }
	);
});

it('passes a value that many items share by in steps of many, and counts each of those that few share', () => {
	const sorted = new Sorted();
	const items = (value: number, many: number): Item[] =>
		Array.from({ length: many }, (_, at) => ({ value, entry: entry(`${value}-${String(at).padStart(5, '0')}`) }));
	let looked = 0;
	const told = (item: Item): Item => ({
		entry: item.entry,
		get value() {
			return (looked++, item.value);
		}
	});
	sorted.fill([...items(1, 5_000), ...items(2, 1), ...items(3, 20_000), ...items(4, 2)].map(told));
	looked = 0;
	expect([...sorted.runs()]).toEqual([
		[1, 5_000],
		[2, 1],
		[3, 20_000],
		[4, 2]
	]);
	expect(looked).toBeLessThan(1_000);
});
