import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Clock } from '#lib/domain/shared/clock';
import type { Store } from '#lib/domain/shared/context';
import type { Archivable } from '../archive';
import { Blocks } from '#lib/server/search/postgres/blocks/blocks';
import { Excerpts } from '../excerpts';
import type { Forgetful } from '../forgetful';
import type { Indexing, Verifiable } from '../health';
import type { Limiting } from '../limiting';
import type { Log } from '../log';
import { damagedBlobs, keepBlob, sweepBlobs } from './blobs';
import { carryOut } from './commit';
import { openDatabase, type Database } from './database';
import { deriveKeys } from './derive-keys';
import { alone } from './alone';
import { erase } from './erase';
import { erasures, exportAll } from './export';
import { changes, Feed, lastSequence } from './feed';
import { importAll } from './import';
import { limiterOn } from './limiter';
import { migrate } from './migrate';
import { readingOf } from './reading';
import { Reindexing, type Standing } from './reindexing';
import { Settling } from './settling';
import { removals, revised } from './removed';

export interface PostgresOptions {
	/** `postgres://name:password@host:port/database`, a database of this workspace alone. */
	readonly url: string;
	readonly collections: readonly AnyCollection[];
	readonly clock: Clock;
	readonly log: Log;
	/** Seals cursors; the same in all processes of a workspace. */
	readonly secret: string;
	/** Bytes that all blobs may take together; without end when absent. */
	readonly blobRoom?: number;
	/** Connections at most, beside one that listens; 10 when absent. */
	readonly connections?: number;
	/** Milliseconds that a question may take before the caller is told that the database is busy; 10,000 when absent. */
	readonly patience?: number;
}

export type PostgresStore = Store & Archivable & Forgetful & Limiting & Verifiable & Indexing;

/**
 * Opens a workspace kept in PostgreSQL, making or widening its tables first. Any number of processes may do so.
 * @throws StoreUnavailable where the database cannot be reached or was written by a newer Grove
 */
export async function openPostgresStore(options: PostgresOptions): Promise<PostgresStore> {
	const database = openDatabase(options);
	try {
		await migrate(database, options.collections, options.log);
		await deriveKeys(database, options.collections, options.log);
		const reindexing = new Reindexing(database, options.collections, options.log);
		await reindexing.start();
		return storeOn(database, options, new Feed(database, options.log, await lastSequence(database)), reindexing);
	} catch (error) {
		await database.close();
		throw error;
	}
}

function storeOn(
	database: Database,
	{ collections, clock, log, secret, blobRoom = Infinity }: PostgresOptions,
	feed: Feed,
	reindexing: Reindexing
): PostgresStore {
	const byKind = new Map(collections.map((of) => [of.kind, of]));
	const kept = new Excerpts();
	const blocks = new Blocks(database, log);
	const settling = new Settling(database, blocks, log);
	settling.start();
	let commits = 0;
	const told = (): number => commits;
	feed.listen(() => void commits++);
	const indexed = (): number => reindexing.share();
	const standing = (kinds: readonly string[] | null): Standing => reindexing.standing(kinds);
	const counted = <T>(committing: Promise<T>): Promise<T> => committing.finally(() => void commits++);
	return {
		as: (reader) => readingOf({ database, reader, collections: byKind, clock, secret, kept, moment: told, standing, blocks }),
		commit: (wish) => counted(carryOut(database, clock, byKind, wish)),
		keepBlob: (bytes) => keepBlob(database, clock, blobRoom, bytes),
		changes: (after, limit) => changes(database, after, limit),
		onCommit: (listener) => feed.listen(listener),
		erase: (wish) => counted(erase(database, clock, log, wish).finally(() => kept.forget())),
		removals: () => removals(database),
		revised: (kinds) => revised(database, kinds),
		sweepBlobs: (before) => sweepBlobs(database, before),
		alone: (task) => alone(database, task),
		limiter: (limits) => limiterOn(database, limits),
		exportAll: () => exportAll(database),
		importAll: (commits, blobs) => importAll(database, byKind, log, clock.now(), commits, blobs),
		verify: () => damagedBlobs(database),
		indexed,
		erasures: () => erasures(database),
		close: async () => {
			feed.stop();
			settling.stop();
			await reindexing.stop();
			await database.close();
		}
	};
}
