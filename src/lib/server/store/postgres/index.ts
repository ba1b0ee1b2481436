import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Clock } from '#lib/domain/shared/clock';
import type { Reading, Store } from '#lib/domain/shared/context';
import type { Reader } from '#lib/domain/shared/policy';
import { search } from '#lib/server/search/postgres/search';
import type { Archivable } from '../archive';
import type { Log } from '../log';
import { checkQuery, checkWhere } from '../query';
import { carryOut } from './commit';
import { count } from './count';
import { openDatabase, type Database } from './database';
import { erase } from './erase';
import { erasures, exportAll } from './export';
import { changes, Feed, lastSequence } from './feed';
import { find, findMany, findUnique } from './find';
import { history } from './history';
import { importAll } from './import';
import { list } from './list';
import { migrate } from './migrate';
import { removed } from './removed';

export interface PostgresOptions {
	/** `postgres://name:password@host:port/database`, a database of this workspace alone. */
	readonly url: string;
	readonly collections: readonly AnyCollection[];
	readonly clock: Clock;
	readonly log: Log;
	/** Seals cursors; the same in all processes of a workspace. */
	readonly secret: string;
	/** Connections at most, beside one that listens; 10 when absent. */
	readonly connections?: number;
	/** Milliseconds that a question may take before the caller is told that the database is busy; 10,000 when absent. */
	readonly patience?: number;
}

export type PostgresStore = Store & Archivable;

/**
 * Opens a workspace kept in PostgreSQL, making or widening its tables first. Any number of processes may do so.
 * @throws StoreUnavailable where the database cannot be reached or was written by a newer Grove
 */
export async function openPostgresStore(options: PostgresOptions): Promise<PostgresStore> {
	const database = openDatabase(options);
	try {
		await migrate(database, options.collections, options.log);
		return storeOn(database, options, new Feed(database, options.log, await lastSequence(database)));
	} catch (error) {
		await database.close();
		throw error;
	}
}

function storeOn(database: Database, { collections, clock, log, secret }: PostgresOptions, feed: Feed): PostgresStore {
	const byKind = new Map(collections.map((of) => [of.kind, of]));
	const reading = (reader: Reader): Reading => ({
		find: (of, id) => find(database, reader, of, id),
		findUnique: (of, name, value) => findUnique(database, reader, of, name, value),
		findMany: (refs) => findMany(database, reader, byKind, refs),
		list: async (of, query = {}) => list(database, reader, of, checkQuery(of, query, secret), secret),
		count: async (of, { where, by }) => count(database, reader, of, checkWhere(of, where), by),
		search: (query) => search(database, reader, byKind, query),
		history: (of, id) => history(database, reader, of, id),
		removed: (query = {}) => removed(database, reader, byKind, clock, secret, query)
	});
	return {
		as: reading,
		commit: (wish) => carryOut(database, clock, byKind, wish),
		changes: (after, limit) => changes(database, after, limit),
		onCommit: (listener) => feed.listen(listener),
		erase: (wish) => erase(database, clock, log, wish),
		exportAll: () => exportAll(database),
		importAll: (commits) => importAll(database, byKind, log, commits),
		erasures: () => erasures(database),
		close: async () => {
			feed.stop();
			await database.close();
		}
	};
}
