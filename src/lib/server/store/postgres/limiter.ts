import { RateLimiterPostgres, type IRateLimiterOptions } from 'rate-limiter-flexible';
import type { Database } from './database';

/**
 * A count that all processes on this database share, in the table `tries`. It is no part of the workspace: it is neither
 * journalled nor in a backup, and a crash of the database empties it.
 */
export const limiterOn = (database: Database, limits: IRateLimiterOptions): RateLimiterPostgres =>
	new RateLimiterPostgres({
		...limits,
		storeClient: clientOn(database),
		storeType: 'client',
		tableName: 'tries',
		tableCreated: true
	});

/** The database as the limiter speaks to it. */
const clientOn = (database: Database) => ({
	async query({ text, values }: { text: string; values: readonly unknown[] }) {
		const rows = await database.ask(text, values);
		return { rows, rowCount: rows.length };
	}
});
