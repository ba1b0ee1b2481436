import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { collection, many, one } from '#lib/domain/shared/collection';
import type { Entry } from './entry';
import { everything } from './scope';
import { Shelf } from './shelf';
import type { Item } from './sorted';

const stones = collection('stone', v.object({ weight: v.number(), colours: v.array(v.string()) }), {
	audience: () => ['public'],
	keys: { weight: one('number', (stone) => stone.weight), colour: many('text', (stone) => stone.colours) },
	retention: 'workspace',
	version: 1,
	upgrades: []
});
const stone = (id: string, weight: number, ...colours: string[]): Entry => ({ id, keys: [weight, colours] }) as unknown as Entry;

const [a, b, c, d] = [stone('a', 3, 'red', 'blue'), stone('b', 1), stone('c', 2, 'red'), stone('d', 1, 'blue')];

const itemsOf = (...entries: readonly Entry[]): Item[] => entries.map((entry) => ({ value: null, entry }));

const walked = (shelf: Shelf, key: string): unknown[] =>
	[...shelf.byKey(key).ascending(everything.from, everything.to)].map(({ value, entry }) => [value, entry.id]);

const byWeight = [
	[1, 'd'],
	[2, 'c'],
	[3, 'a']
];
const byColour = [
	['blue', 'a'],
	['blue', 'd'],
	['red', 'a'],
	['red', 'c']
];

describe('the index of a key', () => {
	it('holds what stands on the shelf when it is first asked for', () => {
		const shelf = new Shelf(stones);
		shelf.fill(itemsOf(a, b, c));
		shelf.add(d);
		shelf.remove(b);
		expect(walked(shelf, 'weight')).toEqual(byWeight);
		expect(walked(shelf, 'colour')).toEqual(byColour);
	});

	it('is kept up from then on', () => {
		const shelf = new Shelf(stones);
		shelf.fill(itemsOf(a, b));
		expect(walked(shelf, 'weight')).toEqual([
			[1, 'b'],
			[3, 'a']
		]);
		expect(walked(shelf, 'colour').slice(-1)).toEqual([[null, 'b']]);
		for (const entry of [c, d]) shelf.add(entry);
		shelf.remove(b);
		expect(walked(shelf, 'weight')).toEqual(byWeight);
		expect(walked(shelf, 'colour')).toEqual(byColour);
	});
});
