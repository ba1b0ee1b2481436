import * as v from 'valibot';
import { systemClock } from '#lib/domain/shared/clock';
import { collection, many, one } from '#lib/domain/shared/collection';
import { change, create, type Store } from '#lib/domain/shared/context';
import { Conflict, StoreUnavailable } from '#lib/domain/shared/errors';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { openPostgresStore } from '#lib/server/store/postgres';

/** A record that counts how often it was written: one too few is a lost write, one too many a double one. */
export const ledgers = collection(
	'ledger',
	v.object({ name: v.nullable(v.string()), count: v.number(), tags: v.array(v.string()) }),
	{
		audience: () => ['staff'],
		keys: { count: one('number', (ledger) => ledger.count), tag: many('text', (ledger) => ledger.tags) },
		unique: { name: (ledger) => ledger.name },
		search: (ledger) => ({ title: ledger.name ?? 'Ledger', body: [`Written ${ledger.count} times`] }),
		retention: 'workspace',
		version: 1,
		upgrades: []
	}
);

export const staff = { kind: 'visitor', tokens: new Set(['staff'] as const) } as const;
export const guard = system('guard');

const silent = { info() {}, warn() {}, error() {} };

export const openLedgers = (url: string, options: { patience?: number; connections?: number } = {}): Promise<Store> =>
	openPostgresStore({ url, collections: [ledgers], clock: systemClock, log: silent, secret: 'for tests', ...options });

export async function newLedger(store: Store, name: string | null = null): Promise<Id> {
	const id = newId();
	await store.commit({
		by: 'guard',
		verb: 'openLedger',
		subject: ref('ledger', id),
		changes: [create(ledgers, id, { name, count: 0, tags: [] })]
	});
	return id;
}

/** Adds one, as a person would who sees the refusal and sends the same form again. Tells how often it was refused. */
export async function addOne(store: Store, id: Id): Promise<{ refused: number }> {
	let refused = 0;
	const key = newId();
	for (;;) {
		try {
			const seen = await store.as(staff).find(ledgers, id);
			const count = seen.count + 1;
			await store.commit({
				by: 'guard',
				verb: 'addOne',
				subject: ref('ledger', id),
				key,
				changes: [change(ledgers, seen, { count, tags: [`at ${count}`] })]
			});
			return { refused };
		} catch (error) {
			if (!(error instanceof StoreUnavailable) && !(error instanceof Conflict)) throw error;
			if (error instanceof StoreUnavailable) refused++;
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}
}
