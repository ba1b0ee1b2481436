import { expect, onTestFinished, test } from 'vitest';
import { plantMissingVocabularies, vocabularies, vocabulariesOf } from '#lib/domain/people';
import { change, create, type Store } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { collections } from '#lib/server/collections';
import { readVocabularies } from '#lib/server/content';
import { openPostgresStore } from '#lib/server/store/postgres';
import { sharedDatabase } from '#tests/postgres-server';
import { openWorld, testClock, type TestClock } from '#tests/world';
import { openTestStore } from './open';

const silent = { info() {}, warn() {}, error() {} };

/** The store of two processes: one and the same in the embedded engine, which runs in one process alone. */
const ENGINES: readonly (readonly [string, (clock: TestClock) => Promise<readonly [Store, Store]>])[] = [
	[
		'embedded',
		async (clock) => {
			const store = await openTestStore(collections, clock);
			return [store, store];
		}
	],
	[
		'PostgreSQL',
		async (clock) => {
			const url = await sharedDatabase();
			const open = () => openPostgresStore({ url, collections, clock, log: silent, secret: 's' });
			return [await open(), await open()];
		}
	]
];

test.each(ENGINES)(
	'a workspace of before gets the lists that are new once, and keeps those it has as it worded them, in the %s engine',
	async (_, engine) => {
		const clock = testClock();
		const [store, other] = await engine(clock);
		onTestFinished(async () => {
			await store.close();
			if (other !== store) await other.close();
		});
		const all = readVocabularies();
		const start = (process: Store) => plantMissingVocabularies(process, all, newId);
		const lists = () => vocabulariesOf(store.as(system('setup')));

		// Before set-up there is nothing to bring them to.
		expect(await start(store)).toEqual([]);
		expect((await lists()).size).toBe(0);

		await openWorld({ store, clock });
		const [worded] = all as [(typeof all)[number]];
		const id = newId();
		const commit = (done: ReturnType<typeof create>) =>
			store.commit({ by: 'setup', verb: 'setUpWorkspace', subject: ref(vocabularies.kind, id), changes: [done] });
		await commit(create(vocabularies, id, worded));
		const own = { ...worded, terms: worded.terms.slice(1), label: 'Our own words' };
		await commit(change(vocabularies, { ...worded, id, version: 1 }, own));

		// Two processes that start at once bring each list once between them.
		const brought = (await Promise.all([start(store), start(other)])).flat();
		const names = all.map(({ name }) => name);
		expect(brought.toSorted()).toEqual(names.filter((name) => name !== worded.name).toSorted());
		const after = await lists();
		expect([...after.keys()].toSorted()).toEqual(names.toSorted());
		expect(after.get(worded.name)).toMatchObject({ id, version: 2, ...own });
		expect(after.get('invisible-work')).toMatchObject({
			version: 1,
			terms: all.find((each) => each.name === 'invisible-work')!.terms
		});

		// The next start changes nothing.
		expect(await start(other)).toEqual([]);
		expect(await lists()).toEqual(after);
	}
);
