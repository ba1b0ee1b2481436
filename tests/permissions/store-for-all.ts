import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collections } from '#lib/server/collections';
import { openLowdbStore } from '#lib/server/store/lowdb';
import { MACHINE_STAYS_UP } from '../contract/open';
import { wordIndex } from '../contract/word-index';
import { testClock } from '../world';

/** Says nothing to anybody. */
export const SILENT = { info() {}, warn() {}, error() {} };

/** The embedded store with all collections of the workspace, for all tests of a file. `sweep` closes it and takes its folder away. */
export async function openStoreForAll() {
	const dir = await mkdtemp(join(tmpdir(), 'grove-permissions-'));
	const clock = testClock();
	const store = await openLowdbStore({
		dir,
		collections,
		clock,
		log: SILENT,
		search: wordIndex(),
		secret: 'for tests',
		...MACHINE_STAYS_UP
	});
	const sweep = async () => {
		await store.close();
		await rm(dir, { recursive: true, force: true });
	};
	return { store, clock, sweep };
}
