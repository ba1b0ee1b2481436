import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reaches, token, type Token } from '#lib/domain/shared/audience';
import { change, create, remove, type Change, type Reading, type Store } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import { newId } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import type { Condition, KeyValue, ListQuery, Saved } from '#lib/domain/shared/collection';
import { compareText, compareValues } from '../order';
import { ada, grace, keeper, note, notes, pen, person, world, type Note, type OpenFresh } from './world';

type Query = ListQuery<typeof notes>;

export function listing(open: OpenFresh): void {
	it('orders by a key with nulls last, or first when descending, and breaks ties by id', async () => {
		const { store, keep } = await world(open);
		for (const rank of [2, null, 1, 2]) await keep({ rank });
		const ranks = async (direction: 'ascending' | 'descending') =>
			(await store.as(keeper).list(notes, { order: { by: 'rank', direction } })).items.map(({ rank, id }) => ({ rank, id }));
		const up = await ranks('ascending');
		expect(up.map((each) => each.rank)).toEqual([1, 2, 2, null]);
		expect(compareText(up[1]!.id, up[2]!.id)).toBeLessThan(0);
		expect(await ranks('descending')).toEqual(up.reverse());
	});

	it('compares texts by their UTF-8 bytes', async () => {
		const { store, keep } = await world(open);
		const owners = ['b', 'B', 'a', 'é', 'z', '\uff5e', '🌱', ''];
		for (const owner of owners) await keep({ owner });
		const page = await store.as(keeper).list(notes, { order: { by: 'owner', direction: 'ascending' } });
		expect(page.items.map((each) => each.owner)).toEqual(
			[...owners].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
		);
	});

	it('gives 25 records when no limit is asked, and takes limits from 1 to 1,000', async () => {
		const { store, commit } = await world(open);
		await commit(Array.from({ length: 30 }, () => create(notes, newId(), note())));
		const read = store.as(keeper);
		expect((await read.list(notes)).items).toHaveLength(25);
		expect((await read.list(notes, { limit: 1_000 })).items).toHaveLength(30);
		for (const limit of [0, -1, 1_001, 1.5, NaN]) await expect(read.list(notes, { limit })).rejects.toThrow(Invalid);
	});

	it('refuses a cursor that it did not give for the same question', async () => {
		const { store, commit } = await world(open);
		await commit(Array.from({ length: 5 }, (_, rank) => create(notes, newId(), note({ rank, owner: 'o' }))));
		const read = store.as(keeper);
		const query: Query = { where: { owner: 'o' }, order: { by: 'rank', direction: 'ascending' }, limit: 2 };
		const { next } = await read.list(notes, query);
		expect((await read.list(notes, { ...query, after: next })).items.map((each) => each.rank)).toEqual([2, 3]);
		const [text = '', seal = ''] = next!.split('.');
		const forged = Buffer.from(JSON.stringify([0, 'a'.repeat(26)])).toString('base64url');
		for (const after of ['x', '.', '0', ' ', '../..', `${forged}.${seal}`, `${text}.`, `${next}x`, 'é'.repeat(9_999)]) {
			const refused = await read.list(notes, { ...query, after }).catch((error: unknown) => error);
			expect(refused).toBeInstanceOf(Invalid);
			expect((refused as Invalid).issues[0]?.field).toBe('after');
		}
		await expect(read.list(notes, { ...query, where: {}, after: next })).rejects.toThrow(Invalid);
		await expect(read.list(notes, { ...query, order: { by: 'rank', direction: 'descending' }, after: next })).rejects.toThrow(
			Invalid
		);
	});

	it('goes on behind the last record also when that one is removed or moved between two pages', async () => {
		const { store, commit } = await world(open);
		await commit(Array.from({ length: 6 }, (_, rank) => create(notes, newId(), note({ rank }))));
		const query: Query = { order: { by: 'rank', direction: 'ascending' }, limit: 2 };
		const first = await store.as(keeper).list(notes, query);
		await pen(store).commit([remove(notes, first.items[1]!)]);
		const second = await store.as(keeper).list(notes, { ...query, after: first.next });
		expect(second.items.map((each) => each.rank)).toEqual([2, 3]);
		await pen(store).commit([change(notes, second.items[1]!, { rank: -1 })]);
		const third = await store.as(keeper).list(notes, { ...query, after: second.next });
		expect(third.items.map((each) => each.rank)).toEqual([4, 5]);
		expect(third.next).toBeNull();
	});

	it('asks for nothing when any of no values would do', async () => {
		const { store, keep } = await world(open);
		await keep({ owner: 'x' });
		expect((await store.as(keeper).list(notes, { where: { owner: { in: [] } } })).items).toEqual([]);
		expect((await store.as(keeper).list(notes, { where: { owner: '\0' } })).items).toEqual([]);
	});

	it('counts a record once for each value it holds, readable records only', async () => {
		const { store, keep } = await world(open);
		await keep({ tags: ['a', 'b'], owner: 'x' });
		await keep({ tags: ['b'], owner: 'x', readers: [token.person(ada)] });
		await keep({ tags: [], owner: 'y' });
		const of = async (reader: Reader, query: Parameters<Reading['count']>[1]) =>
			[...(await store.as(reader).count(notes, query as { by: 'tags' }))].sort();
		expect(await of(keeper, { by: 'tags' })).toEqual([
			['a', 1],
			['b', 2]
		]);
		expect(await of(person(grace, 'staff'), { by: 'tags' })).toEqual([
			['a', 1],
			['b', 1]
		]);
		expect(await of(person(grace, 'staff'), { by: 'owner', where: { tags: 'b' } as never })).toEqual([['x', 1]]);
		expect(await of(person(grace, 'partners'), { by: 'tags' })).toEqual([]);
	});

	describe('for any reader and any question', () => {
		it('lists and counts what a plain filter of the same records gives, and no page repeats or skips', async () => {
			const { store } = await world(open);
			const kept = await crowd(store);
			await fc.assert(
				fc.asyncProperty(anyReader, anyQuery, async (reader, query) => {
					const read = store.as(reader);
					const wanted = naive(kept, reader, query);
					expect((await allPages(read, query)).map((each) => each.id)).toEqual(wanted.map((each) => each.id));
					const { where } = query;
					for (const by of ['owner', 'rank', 'tags'] as const) {
						expect(sorted(await read.count(notes, { where, by }))).toEqual(sorted(tally(naive(kept, reader, { where }), by)));
					}
				}),
				{ numRuns: 60 }
			);
		});
	});
}

const OWNERS = ['ann', 'bob', 'Čed', null];
const DAYS = ['2026-01-01', '2026-02-01', '2026-03-01', null];
const TAGS = ['red', 'green', 'blue'];
const AUDIENCES: Token[][] = [
	[],
	['staff'],
	['partners', 'staff'],
	[token.person(ada)],
	[token.person(ada), token.person(grace)],
	['public'],
	[token.set('s'.repeat(26))]
];

const anyNote = fc.record({
	owner: fc.constantFrom(...OWNERS),
	rank: fc.oneof(fc.constant(null), fc.integer({ min: -3, max: 3 }), fc.double({ min: -3, max: 3, noNaN: true })),
	day: fc.constantFrom(...DAYS),
	tags: fc.uniqueArray(fc.constantFrom(...TAGS)),
	readers: fc.constantFrom(...AUDIENCES)
});

const anyReader: fc.Arbitrary<Reader> = fc.oneof(
	fc.constant(keeper),
	fc
		.subarray<Token>(['staff', 'partners', 'public', token.person(grace), token.set('s'.repeat(26))])
		.map((tokens) => person(ada, ...tokens)),
	fc.subarray<Token>(['staff', 'partners', 'public']).map((tokens) => ({ kind: 'visitor' as const, tokens: new Set(tokens) }))
);

const anyCondition = <T extends KeyValue>(value: fc.Arbitrary<T>): fc.Arbitrary<Condition> =>
	fc.oneof(
		value,
		fc.constant(null),
		fc.array(value, { maxLength: 3 }).map((each) => ({ in: each })),
		fc.record({ from: value, to: value }, { requiredKeys: [] })
	);

const anyQuery: fc.Arbitrary<Query> = fc.record(
	{
		where: fc.record(
			{
				owner: anyCondition(fc.constantFrom('ann', 'bob', 'Čed', 'zoe')),
				rank: anyCondition(fc.integer({ min: -4, max: 4 })),
				day: anyCondition(fc.constantFrom('2026-01-01', '2026-01-15', '2026-03-01')),
				tags: anyCondition(fc.constantFrom(...TAGS, 'grey'))
			},
			{ requiredKeys: [] }
		),
		order: fc.record({ by: fc.constantFrom('owner', 'rank', 'day'), direction: fc.constantFrom('ascending', 'descending') }),
		limit: fc.integer({ min: 1, max: 40 })
	},
	{ requiredKeys: [] }
) as fc.Arbitrary<Query>;

/** Some 200 notes, of which many were changed afterwards and some removed. */
async function crowd(store: Store): Promise<Saved<Note>[]> {
	const { commit } = pen(store);
	const values = fc.sample(anyNote, 400);
	const made = values.slice(0, 200).map((each) => ({ ...note(each), id: newId(), version: 1 }));
	await commit(made.map(({ id, version: _, ...value }) => create(notes, id, value)));
	const kept: Saved<Note>[] = [];
	const changes: Change[] = [];
	made.forEach((each, at) => {
		const next = values[200 + at]!;
		if (at % 7 === 0) changes.push(remove(notes, each));
		else if (at % 2 === 0) {
			changes.push(change(notes, each, next));
			kept.push({ ...each, ...next, version: 2 });
		} else kept.push(each);
	});
	await commit(changes);
	return kept;
}

async function allPages(read: Reading, query: Query): Promise<Saved<Note>[]> {
	const items: Saved<Note>[] = [];
	let after: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof read.list<typeof notes>>> = await read.list(notes, { ...query, after });
		items.push(...page.items);
		expect(page.items.length).toBeLessThanOrEqual(query.limit ?? 25);
		after = page.next;
	} while (after !== null);
	return items;
}

function naive(all: readonly Saved<Note>[], reader: Reader, query: Query): Saved<Note>[] {
	const { by, direction } = query.order ?? {};
	const sign = direction === 'descending' ? -1 : 1;
	return all
		.filter((each) => reader.kind === 'system' || reaches(each.readers, reader.tokens))
		.filter((each) => Object.entries(query.where ?? {}).every(([key, condition]) => holds(each[key as 'owner'], condition)))
		.sort((a, b) => sign * ((by ? compareValues(a[by as 'owner'], b[by as 'owner']) : 0) || compareText(a.id, b.id)));
}

function holds(held: KeyValue | null | readonly string[], condition: Condition | undefined): boolean {
	const values = Array.isArray(held) ? held : held === null ? [] : [held as KeyValue];
	if (condition === undefined) return true;
	if (condition === null) return values.length === 0;
	if (typeof condition !== 'object') return values.includes(condition);
	if ('in' in condition) return values.some((value) => condition.in.includes(value));
	const { from, to } = condition;
	return values.some(
		(value) => (from === undefined || compareValues(value, from) >= 0) && (to === undefined || compareValues(value, to) < 0)
	);
}

function tally(all: readonly Saved<Note>[], by: 'owner' | 'rank' | 'tags'): Map<KeyValue, number> {
	const counted = new Map<KeyValue, number>();
	for (const each of all) {
		const held = each[by];
		for (const value of Array.isArray(held) ? held : held === null ? [] : [held as KeyValue])
			counted.set(value, (counted.get(value) ?? 0) + 1);
	}
	return counted;
}

const sorted = (counted: ReadonlyMap<KeyValue, number>): [string, number][] =>
	[...counted].map(([value, number]): [string, number] => [String(value), number]).sort(([a], [b]) => compareText(a, b));
