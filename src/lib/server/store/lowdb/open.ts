import { Low } from 'lowdb';
import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Clock } from '#lib/domain/shared/clock';
import type { SearchIndex } from '#lib/server/search/port';
import type { Log } from '../log';
import { BlobFiles } from './blob-files';
import { missingBlobs } from './damaged-blobs';
import { codeOf, diskFiles, type Files } from './files';
import { lookInto, type FolderContent } from './folder';
import { IMPORTING, sweepImport } from './import';
import { Journal } from './journal';
import { takeLock } from './lock';
import { checkManifest, MANIFEST, writeManifest, type ManifestFound } from './manifest';
import { recover } from './recover';
import { SavedIndexFile } from './saved-index';
import { SNAPSHOT, SnapshotDamaged, SnapshotFile } from './snapshot';
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
	/** By what Grove derives things from records (`derivation.ts`). What was derived otherwise is not read; where absent, nothing derived is saved. */
	readonly build?: string;
	/** Seals cursors; kept by the workspace so that a cursor outlives a restart. */
	readonly secret: string;
	/** Bytes that all blobs may take together; without end when absent. */
	readonly blobRoom?: number;
	/** Given by tests that make operations fail. */
	readonly files?: Files;
}

/**
 * Opens the embedded store on its data folder, bringing back everything that was ever acknowledged. A folder that
 * cannot be written to is opened for reading only.
 * @throws FolderUnusable, StoreInUse, StoreTooNew: each with a message for the administrator, and nothing changed
 */
export async function openLowdbStore(options: LowdbOptions): Promise<LowdbStore> {
	const { dir, collections, clock, log, search, secret, build = null, blobRoom = Infinity, files = diskFiles } = options;
	await lookInto(files, dir);
	const manifest = await checkManifest(files, dir, collections);
	const release = await lockUnlessReadOnly(files, dir, log);
	const readOnly = release === null;
	try {
		if (!readOnly && (await files.look(`${dir}/${IMPORTING}`))) await sweepImport(files, dir);
		const content = await lookInto(files, dir);
		if (!readOnly) for (const name of content.unfinished) await files.unlink(`${dir}/${name}`);
		const savedIndex = new SavedIndexFile(files, dir);
		// Read beside the records, in the thread of the index.
		const restored = savedIndex.restore(search, build, log);
		const snapshotFile = new SnapshotFile(files, dir, collections, build);
		const low = new Low<State>(snapshotFile, new State(collections));
		await readSnapshot(files, dir, low, content, manifest, readOnly);
		const state = low.data;
		const journal = new Journal(files, dir);
		await recover(files, dir, journal, state, content.segments, readOnly);
		const blobFiles = new BlobFiles(files, dir, clock, blobRoom);
		await blobFiles.open(state.blobs, readOnly);
		state.damage.push(...missingBlobs(blobFiles, state.blobs));
		if (manifest === 'damaged' || (manifest === 'missing' && state.sequence > 0)) {
			state.damage.push({ file: MANIFEST, offset: null, what: `The manifest is ${manifest}; it was made anew.` });
		}
		for (const damage of state.damage) log.error(damage, 'Something in the data folder is damaged.');
		const index = { search, savedIndex, build, restored };
		const store = new LowdbStore({ files, dir, low, snapshotFile, journal, blobFiles, index, clock, log, secret, release });
		if (!readOnly) {
			// First, so that no older Grove meets a snapshot that it would take for damaged.
			if (manifest === 'older') await writeManifest(files, dir, collections);
			if (!content.hasSnapshot || state.damage.length > 0) await low.write();
			if (manifest === 'missing' || manifest === 'damaged') await writeManifest(files, dir, collections);
			await store.finishErasures();
		}
		store.tidy();
		store.loadIndex();
		return store;
	} catch (error) {
		await release?.().catch(() => {});
		throw error;
	}
}

/** The way to give the lock back, or null where nothing can be written and so no lock is needed. */
async function lockUnlessReadOnly(files: Files, dir: string, log: Log): Promise<(() => Promise<void>) | null> {
	try {
		return await takeLock(files, dir, log);
	} catch (error) {
		if (!['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error))) throw error;
		log.warn({ dir }, 'The data folder cannot be written to. Grove opens it for reading only.');
		return null;
	}
}

/** Fills `low` from the snapshot; without a good one it stays empty, and all is brought back from the journal. */
async function readSnapshot(
	files: Files,
	dir: string,
	low: Low<State>,
	content: FolderContent,
	manifest: ManifestFound,
	readOnly: boolean
): Promise<void> {
	const damaged = (what: string): void => void low.data.damage.push({ file: SNAPSHOT, offset: null, what });
	try {
		await low.read();
		if (!content.hasSnapshot && manifest !== 'missing')
			damaged('The snapshot is missing; the records were brought back from the journal.');
	} catch (error) {
		if (!(error instanceof SnapshotDamaged)) throw error;
		damaged(`${error.message} The records were brought back from the journal.`);
		if (!readOnly) await setAside(files, dir);
	}
}

/** Keeps a damaged snapshot under another name, so that the next one does not overwrite it. */
async function setAside(files: Files, dir: string): Promise<void> {
	const taken = new Set(await files.list(dir));
	let number = 1;
	while (taken.has(`damaged-${number}-${SNAPSHOT}`)) number++;
	await files.rename(`${dir}/${SNAPSHOT}`, `${dir}/damaged-${number}-${SNAPSHOT}`);
	await files.syncFolder(dir);
}
