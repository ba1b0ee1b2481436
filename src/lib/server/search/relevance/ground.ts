import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#lib/domain/shared/clock';
import type { Store } from '#lib/domain/shared/context';
import { newId } from '#lib/domain/shared/ids';
import { makeLog } from '../../log';
import { openLowdbStore } from '../../store/lowdb';
import { openPostgresStore } from '../../store/postgres';
import { openMinisearchIndex } from '../minisearch';
import { testDocuments } from './measure-relevance';

const common = () => ({ collections: [testDocuments], clock: systemClock, log: makeLog('error'), secret: newId() });

/** Runs something on an empty embedded store with its search, which is gone afterwards. */
export async function onEmbedded<R>(run: (store: Store) => Promise<R>): Promise<R> {
	const dir = await mkdtemp(join(tmpdir(), 'grove-relevance-'));
	try {
		const search = openMinisearchIndex();
		const store = await openLowdbStore({ ...common(), dir, search });
		return await run(store).finally(() => store.close());
	} finally {
		await rm(dir, { recursive: true, force: true });
	}
}

/** Runs something on a store in an empty database. */
export async function onPostgres<R>(url: string, run: (store: Store) => Promise<R>): Promise<R> {
	const store = await openPostgresStore({ ...common(), url });
	return run(store).finally(() => store.close());
}
