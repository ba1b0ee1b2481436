import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '#lib/domain/shared/context';
import { Conflict, StoreUnavailable, Taken } from '#lib/domain/shared/errors';
import { change, create } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { sharedDatabase, startServer, type PostgresServer } from '#tests/postgres-server';
import { addOne, guard, ledgers, newLedger, openLedgers, staff } from './postgres-ledger';
import { Process, type Written } from './postgres-process';

/** How many times the server is restarted under writers. */
const RESTARTS = Number(process.env.GROVE_RESTARTS ?? 4);

async function openStore(url: string, options = {}): Promise<Store> {
	const store = await openLedgers(url, options);
	onTestFinished(() => store.close());
	return store;
}

/** The database as its administrator sees it. */
function administer(url: string): postgres.Sql {
	const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: 'administrator' } });
	onTestFinished(() => sql.end());
	return sql;
}

const count = async (store: Store, id: Id): Promise<number> => (await store.as(staff).find(ledgers, id)).count;
const processes = async (url: string, number: number): Promise<Process[]> => {
	const all = Array.from({ length: number }, () => new Process());
	onTestFinished(async () => void (await Promise.all(all.map((each) => each.end()))));
	await Promise.all(all.map((each) => each.ask({ do: 'open', url })));
	return all;
};

describe('two application processes on one database', () => {
	it('see each other’s commits at once and hear of them', async () => {
		const url = await sharedDatabase();
		const [one, other] = (await processes(url, 2)) as [Process, Process];
		const id = await one.ask<Id>({ do: 'make' });
		expect(await other.ask({ do: 'find', id })).toMatchObject({ id, version: 1, count: 0 });
		await expect.poll(() => other.ask({ do: 'heard' })).toEqual([1]);
		await expect.poll(() => one.ask({ do: 'heard' })).toEqual([1]);
	});

	it('give a feed without gaps while both write', async () => {
		const url = await sharedDatabase();
		const both = await processes(url, 2);
		const store = await openStore(url);
		const heard: number[] = [];
		store.onCommit((sequence) => heard.push(sequence));
		const read: number[] = [];
		let writing = true;
		const reading = (async () => {
			for (;;) {
				const wasWriting = writing;
				read.push(...(await store.changes(read.at(-1) ?? 0)).map((event) => event.sequence));
				if (!wasWriting) return;
			}
		})();
		await Promise.all(both.map((each) => each.ask<Written>({ do: 'write', writers: 10, writes: 15 })));
		writing = false;
		await reading;
		const all = Array.from({ length: 2 * 10 * 16 }, (_, at) => at + 1);
		expect(read).toEqual(all);
		await expect.poll(() => heard.length).toBe(all.length);
		expect(heard).toEqual(all);
	});

	it('may open an empty database in the same moment', async () => {
		const url = await sharedDatabase();
		const stores = await Promise.all([openStore(url), openStore(url), openStore(url)]);
		const id = await newLedger(stores[0]!);
		expect(await count(stores[2]!, id)).toBe(0);
	});
});

describe('a server that is restarted under writers', () => {
	let server: PostgresServer;
	beforeAll(async () => void (server = await startServer()));
	afterAll(() => server.stop());

	it('loses no acknowledged write, doubles none, and is used again without a restart of ours', async () => {
		const url = await server.database();
		const both = await processes(url, 2);
		const told = async () =>
			(await Promise.all(both.map((each) => each.ask<Written>({ do: 'tell' })))).flatMap((each) => each.ledgers);
		/** Resolves once each of the writers had a write acknowledged from now on. */
		const allWriteOn = async (): Promise<void> => {
			const before = await told();
			await expect
				.poll(async () => (await told()).filter(({ acknowledged }, at) => acknowledged > (before[at]?.acknowledged ?? 0)).length)
				.toBe(2 * 8);
		};
		const writing = Promise.all(both.map((each) => each.ask<Written>({ do: 'write', writers: 8 })));
		await allWriteOn();
		for (let restart = 0; restart < RESTARTS; restart++) {
			await server.crash(700);
			await allWriteOn();
		}
		await Promise.all(both.map((each) => each.ask({ do: 'stop' })));
		const written = await writing;
		const store = await openStore(url);
		for (const { id, acknowledged } of written.flatMap((each) => each.ledgers)) expect(await count(store, id)).toBe(acknowledged);
		expect(written.reduce((sum, each) => sum + each.refused, 0)).toBeGreaterThan(0);
		const events = await store.changes(0);
		expect(events.map((event) => event.sequence)).toEqual(events.map((_, at) => at + 1));
	});
});

describe('a backend that is terminated', () => {
	it('takes nothing half done with it, and the commit is done once', async () => {
		const url = await sharedDatabase();
		const store = await openStore(url);
		const sql = administer(url);
		const ids = await Promise.all(Array.from({ length: 6 }, () => newLedger(store)));
		let added = 0;
		// Shot after every tenth write, wherever the others are; after the last one too.
		const shoot = () =>
			sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'grove'`;
		await Promise.all(
			ids.map(async (id) => {
				for (let n = 0; n < 15; n++) {
					await addOne(store, id);
					if ((added += 1) % 10 === 0) await shoot();
				}
			})
		);
		// Counted by connections that nobody shot at: those of before may still be dying, and whoever asks by one is refused.
		const fresh = await openStore(url);
		for (const id of ids) expect(await count(fresh, id)).toBe(15);
		expect((await fresh.as(staff).count(ledgers, { by: 'tag' })).get('at 15')).toBe(6);
	});
});

describe('a server that stops answering on one connection', () => {
	it('costs a refusal within the time allowed, and the pool goes on', async () => {
		const url = await sharedDatabase();
		const store = await openStore(url, { patience: 3_000, connections: 3 });
		const sql = administer(url);
		const id = await newLedger(store);
		await Promise.all(Array.from({ length: 9 }, () => count(store, id)));
		const [backend] = await sql<{ pid: number }[]>`select pid from pg_stat_activity
			where datname = current_database() and application_name = 'grove' and query not ilike 'listen%' limit 1`;
		process.kill(backend!.pid, 'SIGSTOP');
		onTestFinished(() => void process.kill(backend!.pid, 'SIGCONT'));

		const asked = await Promise.allSettled(Array.from({ length: 30 }, () => count(store, id)));
		const refused = asked.filter((each) => each.status === 'rejected').map((each) => each.reason as StoreUnavailable);
		expect(refused.length).toBeGreaterThan(0);
		expect(new Set(refused.map((each) => each.trouble))).toEqual(new Set(['busy']));
		expect(asked.some((each) => each.status === 'fulfilled')).toBe(true);

		// The backend still does not answer: whoever were given its connection again would be refused.
		await addOne(store, id);
		await Promise.all(Array.from({ length: 30 }, () => count(store, id)));
	});

	it('and one that is waited for too long says that it is busy', async () => {
		const url = await sharedDatabase();
		const [store, hasty] = [await openStore(url), await openStore(url, { patience: 2_000 })];
		const sql = administer(url);
		const id = await newLedger(store);
		await sql.begin(async (held) => {
			await held`select * from counter for update`;
			const seen = await store.as(staff).find(ledgers, id);
			const wish = {
				by: 'guard',
				verb: 'addOne',
				subject: ref('ledger', id),
				changes: [change(ledgers, seen, { count: 1 })]
			} as const;
			await expect(hasty.commit(wish)).rejects.toMatchObject({ trouble: 'busy' });
			expect(await count(store, id)).toBe(0);
		});
		await addOne(store, id);
		expect(await count(store, id)).toBe(1);
	});
});

describe('twenty writers', () => {
	it('on one record: one is first, the others are told, and all of them in the end', async () => {
		const store = await openStore(await sharedDatabase());
		const id = await newLedger(store);
		const seen = await store.as(staff).find(ledgers, id);
		const wish = () => ({
			by: newId(),
			verb: 'addOne',
			subject: ref('ledger', id),
			changes: [change(ledgers, seen, { count: 1 })]
		});
		const results = await Promise.allSettled(Array.from({ length: 20 }, () => store.commit(wish())));
		const refusals = results.filter((each) => each.status === 'rejected').map((each) => each.reason as Error);
		expect(refusals).toHaveLength(19);
		expect(refusals.every((each) => each instanceof Conflict && each.refs[0] === `ledger/${id}`)).toBe(true);
		await Promise.all(Array.from({ length: 20 }, () => addOne(store, id)));
		expect(await count(store, id)).toBe(21);
	});

	it('of one unique value: one holds it, the others are told that it is taken', async () => {
		const store = await openStore(await sharedDatabase());
		const results = await Promise.allSettled(Array.from({ length: 20 }, () => newLedger(store, 'mine')));
		const refusals = results.filter((each) => each.status === 'rejected').map((each) => each.reason as Error);
		expect(refusals).toHaveLength(19);
		expect(refusals.every((each) => each instanceof Taken && each.field === 'name')).toBe(true);
	});

	it('that send one form twice: it is done once', async () => {
		const store = await openStore(await sharedDatabase());
		const results = await Promise.all(
			Array.from({ length: 20 }, () => {
				const id = newId();
				const changes = [create(ledgers, id, { name: null, count: 0, tags: [] })];
				return store.commit({ by: 'guard', verb: 'openLedger', subject: ref('ledger', id), key: 'one form', changes });
			})
		);
		expect(new Set(results.map((each) => each.subject.id)).size).toBe(1);
		expect(results.filter((each) => !each.repeated)).toHaveLength(1);
		expect((await store.as(guard).list(ledgers)).items).toHaveLength(1);
	});

	it('who take the same records in opposite orders never stand in each other’s way for good', async () => {
		const store = await openStore(await sharedDatabase());
		const ids = await Promise.all(Array.from({ length: 6 }, () => newLedger(store)));
		const results = await Promise.allSettled(
			Array.from({ length: 40 }, async (_, at) => {
				const order = at % 2 ? ids : ids.toReversed();
				const seen = await Promise.all(order.map((id) => store.as(staff).find(ledgers, id)));
				const changes = seen.map((each, n) => change(ledgers, each, { count: each.count + 1, name: `${at} of ${n}` }));
				return store.commit({ by: 'guard', verb: 'addOne', subject: ref('ledger', ids[0]!), changes });
			})
		);
		const refusals = results.filter((each) => each.status === 'rejected').map((each) => each.reason as Error);
		expect(refusals.filter((each) => !(each instanceof Conflict))).toEqual([]);
		const counts = await Promise.all(ids.map((id) => count(store, id)));
		expect(new Set(counts)).toEqual(new Set([40 - refusals.length]));
	});
});

describe('a database that cannot be used', () => {
	it('is named in plain words when nobody answers, and when the password is wrong', async () => {
		const url = new URL(await sharedDatabase());
		const wrong = new URL(url);
		wrong.password = 'guess';
		await expect(openLedgers(wrong.href)).rejects.toThrow(/does not let Grove in/);
		const nobody = new URL(url);
		nobody.port = '1';
		await expect(openLedgers(nobody.href)).rejects.toMatchObject({ trouble: 'unreachable' });
	});

	it('was written by a newer Grove: it is refused and stays as it was', async () => {
		const url = await sharedDatabase();
		await (await openLedgers(url)).close();
		const sql = administer(url);
		await sql`update setting set value = '999' where name = 'format'`;
		const before = await sql`select * from setting order by name`;
		await expect(openLedgers(url)).rejects.toThrow(/newer version of Grove/);
		expect(await sql`select * from setting order by name`).toEqual(before);
	});
});
