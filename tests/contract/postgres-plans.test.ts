import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { token, type Token } from '#lib/domain/shared/audience';
import { systemClock } from '#lib/domain/shared/clock';
import { collection, many, one, type ListQuery } from '#lib/domain/shared/collection';
import { create, type Reading, type Store } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { system, type Reader } from '#lib/domain/shared/policy';
import { search } from '#lib/server/search/postgres/search';
import { openPostgresStore } from '#lib/server/store/postgres';
import { openDatabase, type Database } from '#lib/server/store/postgres/database';
import { listStatement } from '#lib/server/store/postgres/list';
import { Excerpts } from '#lib/server/store/excerpts';
import { readingOf } from '#lib/server/store/postgres/reading';
import { checkQuery } from '#lib/server/store/query';
import { sharedDatabase } from '#tests/postgres-server';

const diaries = collection(
	'diary',
	v.object({
		author: v.string(),
		day: v.nullable(v.number()),
		tags: v.array(v.string()),
		readers: v.array(v.custom<Token>(() => true))
	}),
	{
		audience: (diary) => diary.readers,
		keys: {
			author: one('text', (diary) => diary.author),
			day: one('number', (diary) => diary.day),
			tags: many('text', (diary) => diary.tags)
		},
		unique: { day: (diary) => (diary.day === null ? null : `day ${diary.day}`) },
		search: (diary) => ({ title: `Diary ${diary.day}`, body: diary.tags }),
		retention: 'learning',
		version: 1,
		upgrades: []
	}
);

const silent = { info() {}, warn() {}, error() {} };
const authors = Array.from({ length: 60 }, newId);
const RECORDS = 3_000;
const LIMIT = 25;
const reader = (id: Id): Reader => ({ kind: 'person', id, tokens: new Set<Token>([token.person(id), 'staff']) });

let store: Store;
let database: Database;
let someId: Id;
beforeAll(async () => {
	const url = await sharedDatabase();
	store = await openPostgresStore({ url, collections: [diaries], clock: systemClock, log: silent, secret: 's' });
	database = openDatabase({ url, log: silent });
	const all = Array.from({ length: RECORDS }, (_, day) => {
		const author = authors[day % authors.length]!;
		someId = newId();
		const readers: Token[] = day % 10 === 0 ? [token.person(author), 'staff'] : [token.person(author)];
		return create(diaries, someId, { author, day, tags: [`tag ${day % 100}`], readers: readers.sort() });
	});
	for (let at = 0; at < all.length; at += 500) {
		const changes = all.slice(at, at + 500);
		await store.commit({ by: 'guard', verb: 'write', subject: ref('diary', changes[0]!.id), changes });
	}
	await database.ask('vacuum analyze');
});
afterAll(async () => {
	await database.close();
	await store.close();
});

interface Plan {
	readonly 'Node Type': string;
	readonly 'Relation Name'?: string;
	readonly 'Actual Rows': number;
	readonly 'Actual Loops': number;
	readonly 'Rows Removed by Filter'?: number;
	readonly Plans?: readonly Plan[];
}

/** Every step of a plan that reads a table of records or what they hold. */
const scans = (plan: Plan): Plan[] => [
	...(/^(record|holds)_/.test(plan['Relation Name'] ?? '') ? [plan] : []),
	...(plan.Plans ?? []).flatMap(scans)
];

/** How the server goes about a statement, with the plan that it keeps for all values. */
const planOf = (text: string, args: readonly unknown[]): Promise<Plan> =>
	database.transaction(async (run) => {
		await run(`prepare asked as ${text}`);
		const values = args.map((each) =>
			typeof each === 'number' ? each : `'${Array.isArray(each) ? `{${each.join()}}` : String(each)}'`
		);
		const asked = `execute asked${values.length > 0 ? `(${values.join(', ')})` : ''}`;
		const rows = await run<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (analyze, format json) ${asked}`);
		await run('deallocate asked');
		return rows[0]!['QUERY PLAN'][0].Plan;
	});

async function scansOf(who: Reader, query: ListQuery<typeof diaries>): Promise<{ whole: boolean; visited: number }> {
	const { text, args } = listStatement(who, diaries, checkQuery(diaries, query, 's'), { along: [] });
	const found = scans(await planOf(text, args));
	const visited = found.reduce(
		(sum, each) => sum + (each['Actual Rows'] + (each['Rows Removed by Filter'] ?? 0)) * each['Actual Loops'],
		0
	);
	return { whole: found.some((each) => each['Node Type'] === 'Seq Scan'), visited };
}

describe('lists in PostgreSQL', () => {
	const ada = authors[0]!;
	it.each([
		['in the order of a key', {}, { order: { by: 'day', direction: 'descending' } }],
		['by id', {}, {}],
		['from a value on', {}, { where: { day: { from: 1500 } }, order: { by: 'day', direction: 'ascending' } }],
		['of one value of a key', {}, { where: { author: ada } }],
		['of one value of a key, ordered by another', {}, { where: { author: ada }, order: { by: 'day', direction: 'descending' } }],
		['of what holds a tag', {}, { where: { tags: 'tag 7' }, order: { by: 'day', direction: 'descending' } }]
	] as const)('walk an index and never the whole collection: %s', async (_, __, query) => {
		for (const who of [reader(ada), reader(newId()), system('guard')]) {
			const { whole, visited } = await scansOf(who, { ...query, limit: LIMIT } as ListQuery<typeof diaries>);
			expect(whole).toBe(false);
			// A page for each readable class of what the order or `where` names, or all that is readable where that is less (345 of 3,000).
			expect(visited).toBeLessThan(16 * LIMIT);
		}
	});

	it('visit no more for the last page than for the first', async () => {
		const order = { by: 'day', direction: 'ascending' } as const;
		const late = await store.as(system('guard')).list(diaries, { where: { day: { from: 2900 } }, order, limit: 10 });
		const query = { where: { day: { from: 2900 } }, order, limit: LIMIT, after: late.next };
		expect((await scansOf(reader(ada), query)).visited).toBeLessThan(6 * LIMIT);
	});
});

describe('reading from PostgreSQL', () => {
	const kinds = new Map([[diaries.kind, diaries]]);
	it.each([
		['one record', (read: Reading) => read.find(diaries, someId)],
		['the holder of a unique value', (read: Reading) => read.findUnique(diaries, 'day', 'day 7')],
		['many records', (read: Reading) => read.findMany([ref('diary', someId), ref('diary', newId())])],
		['a page', (read: Reading) => read.list(diaries)],
		['a count', (read: Reading) => read.count(diaries, { by: 'tags' })],
		[
			'what hangs together',
			(read: Reading) => read.follow(diaries, { start: ref('diary', someId), near: 'author', far: 'author', steps: 4, limit: 60 })
		],
		['a history', (read: Reading) => read.history(diaries, someId)],
		['a search', (read: Reading) => read.search({ words: 'diary tag', facets: ['x'] })]
	])('takes one round trip: %s', async (_, ask) => {
		let asked = 0;
		const counting: Database = { ...database, ask: (text, args) => (asked++, database.ask(text, args)) };
		const reader = system('guard');
		const kept = new Excerpts();
		await ask(
			readingOf({ database: counting, reader, collections: kinds, clock: systemClock, secret: 's', kept, moment: () => 0 })
		);
		expect(asked).toBe(1);
	});
});

describe('a long question to PostgreSQL', () => {
	const kinds = new Map([[diaries.kind, diaries]]);
	const words = 'tag 5 6 7 8 9 10 11 diary';
	const ask = (asked: string, room?: number) =>
		search(database, system('guard'), kinds, { words: asked }, () => undefined, { room });

	it('leaves out the words that most records hold where it would take too long, and says which', async () => {
		const [whole, bounded] = [await ask(words), await ask(words, 400)];
		expect(whole.tooCommon).toBeUndefined();
		expect(bounded.tooCommon).toEqual(['tag', 'diary']);
		expect(whole.kinds.get('diary')).toBe(RECORDS);
		// Each of the numbers stands as a tag of 30 diaries, and once in a title.
		expect(bounded.kinds.get('diary')).toBeLessThan(300);
		expect(bounded.hits.map(({ id }) => id)).toEqual(whole.hits.map(({ id }) => id));
	});

	it('looks for quoted words always, and for all words of a short one', async () => {
		expect((await ask(words.replace('tag', '"tag"'), 400)).tooCommon).toContain('diary');
		expect((await ask(words.replace('tag', '"tag"'), 400)).tooCommon).not.toContain('tag');
		expect((await ask('diary tag 5', 1)).tooCommon).toBeUndefined();
	});
});
