import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { systemClock, type Clock } from '#lib/domain/shared/clock';
import type { AnyCollection } from '#lib/domain/shared/collection';
import { diskFiles } from '#lib/server/store/lowdb/files';
import { openLowdbStore, type LowdbOptions, type LowdbStore } from '#lib/server/store/lowdb/index';
import { wordIndex } from './word-index';

const silent = { info() {}, warn() {}, error() {} };

/** A data folder of its own for one test; gone when the test ends. */
export async function testFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'grove-test-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

/** Leaves out waiting for the disk, for tests in which the machine stays up: `tests/faults` and the contract of the store wait for it. */
export const MACHINE_STAYS_UP = { files: { ...diskFiles, sync: async () => undefined, syncFolder: async () => undefined } };

/** Opens the embedded store on a fresh folder; closed and swept when the test ends. */
export async function openTestStore(
	collections: readonly AnyCollection[],
	clock: Clock = systemClock,
	options: Partial<LowdbOptions> = {}
): Promise<LowdbStore> {
	const dir = options.dir ?? (await testFolder());
	const store = await openLowdbStore({
		dir,
		collections,
		clock,
		log: silent,
		search: wordIndex(),
		secret: 'for tests',
		...options
	});
	onTestFinished(() => store.close());
	return store;
}
