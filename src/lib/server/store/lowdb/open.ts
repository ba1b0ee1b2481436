import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Clock } from '#lib/domain/shared/clock';
import type { SearchIndex } from '#lib/server/search/port';
import type { Log } from '../log';
import { diskFiles, type Files } from './files';
import { Journal } from './journal';
import { recover } from './recover';
import { State } from './state';
import { LowdbStore } from './store';

export interface LowdbOptions {
	/** The data folder; made when its parent exists. */
	readonly dir: string;
	/** Every collection of the workspace. */
	readonly collections: readonly AnyCollection[];
	readonly clock: Clock;
	readonly log: Log;
	readonly search: SearchIndex;
	/** Seals cursors; kept by the workspace so that a cursor outlives a restart. */
	readonly secret: string;
	/** Given by tests that make operations fail. */
	readonly files?: Files;
}

/** Opens the embedded store on its data folder, bringing back everything that was ever acknowledged. */
export async function openLowdbStore(options: LowdbOptions): Promise<LowdbStore> {
	const { dir, collections, clock, log, search, secret, files = diskFiles } = options;
	if (!(await files.look(dir))) await files.makeFolder(dir);
	const state = new State(collections);
	const journal = new Journal(files, dir);
	await recover(files, dir, journal, state, { segment: 1, offset: 0 }, false);
	return new LowdbStore({ state, journal, search, clock, log, secret, readOnly: false, release: async () => {} });
}
