import { GATE } from './commit-function';
import type { Database } from './database';

/** What one process at a time does beside the commits, each under a lock of its own. */
export const LOCKS = { jobs: 2, reindexing: 4, settling: 5 } as const;

/**
 * Does something while no other process of this workspace does such a thing. The lock is the transaction's: it goes with the
 * connection, whatever becomes of the process. The task uses connections of its own.
 */
export const alone = (database: Database, task: () => Promise<void>, lock: number = LOCKS.jobs): Promise<boolean> =>
	database.transaction(async (run) => {
		const [row] = await run<{ free: boolean }>(`select pg_try_advisory_xact_lock(${GATE}, ${lock}) as free`);
		if (row!.free) await task();
		return row!.free;
	});
