import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { addTerm, addTermWish, plantMissingVocabularies, retireTerm, vocabularies, vocabulariesOf } from '#lib/domain/people';
import { change, create, type Store } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { Conflict } from '#lib/domain/shared/errors';
import { system } from '#lib/domain/shared/policy';
import { collections } from '#lib/server/collections';
import { readVocabularies } from '#lib/server/content';
import { openPostgresStore } from '#lib/server/store/postgres';
import { sharedDatabase } from '#tests/postgres-server';
import { plantVocabularies } from '#tests/plant-vocabularies';
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

test.each(ENGINES)(
	'what an administrator changes in a list is there for everybody at once, with who did it, in the %s engine',
	async (_, engine) => {
		const clock = testClock();
		const [store, other] = await engine(clock);
		onTestFinished(async () => {
			await store.close();
			if (other !== store) await other.close();
		});
		const world = await openWorld({ store, clock });
		await plantVocabularies(store);
		const listAt = async (process: Store) => (await vocabulariesOf(process.as(system('setup')))).get('barriers')!;
		const { id, version } = await listAt(store);
		const dina = await world.as('Dina');
		const added = await addTerm(dina, id, v.parse(addTermWish, { version, label: 'Debt' }));
		await retireTerm(await world.as('Dina'), id, { version: version + 1, term: 'housing' });
		const { terms } = await listAt(other);
		expect(terms.at(-1)).toEqual({ term: added, label: 'Debt' });
		expect(terms.find(({ term }) => term === 'housing')!.retirement).toEqual({ by: world.ids.Dina, at: clock.now() });
		// Somebody who looked at the list before sees first what was done meanwhile.
		await expect(retireTerm(await world.as('Dina'), id, { version, term: 'travel' })).rejects.toThrow(Conflict);
		const journal = (await store.changes(0, 1_000)).filter(({ subject }) => subject.id === id);
		expect(journal.slice(-2)).toMatchObject([
			{ verb: 'addTerm', by: world.ids.Dina },
			{ verb: 'retireTerm', by: world.ids.Dina }
		]);
	}
);
