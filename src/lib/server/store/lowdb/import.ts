import { StoreNotEmpty, type ArchivedBlob, type ArchivedCommit } from '../archive';
import { sweepBlobFiles, type BlobFiles } from './blob-files';
import { replaceFile, type Files } from './files';
import type { Journal } from './journal';
import { encodeLine } from './line';
import { replay } from './replay';
import { segmentNumber } from './segment';
import { SNAPSHOT } from './snapshot';
import type { State } from './state';

/** Stands in the folder while a workspace is brought in: what is there with it is a part, and goes at the next start. */
export const IMPORTING = 'importing';

const BATCH = 1 << 20;

/** The empty store that a workspace is brought into. */
interface Ground {
	readonly files: Files;
	readonly folder: string;
	readonly state: State;
	readonly journal: Journal;
	readonly blobFiles: BlobFiles;
}

/** Writes blobs and commits to the files of an empty store and takes them into its state. */
export async function importInto(
	ground: Ground,
	commits: AsyncIterable<ArchivedCommit>,
	blobs?: AsyncIterable<ArchivedBlob>
): Promise<void> {
	const { files, folder, state, blobFiles } = ground;
	if (state.sequence > 0) throw new StoreNotEmpty();
	await replaceFile(files, folder, IMPORTING, new Uint8Array(0));
	for await (const { id, bytes } of blobs ?? []) if (bytes) await blobFiles.bring(id, bytes);
	await importCommits(ground, commits);
	await blobFiles.settle(state.blobs);
}

async function importCommits({ state, journal }: Ground, commits: AsyncIterable<ArchivedCommit>): Promise<void> {
	let batch: { commit: ArchivedCommit; line: Uint8Array }[] = [];
	let size = 0;
	const flush = async (): Promise<void> => {
		const places = await journal.append(
			batch.map((each) => each.line),
			state.sequence
		);
		batch.forEach((each, at) => replay(state, each.commit, places[at]!));
		[batch, size] = [[], 0];
	};
	for await (const commit of commits) {
		const line = encodeLine(JSON.stringify(commit));
		batch.push({ commit, line });
		if ((size += line.length) >= BATCH) await flush();
	}
	if (batch.length > 0) await flush();
	state.unfinished.clear();
}

/** Says that the workspace is whole now. */
export async function importDone(files: Files, folder: string): Promise<void> {
	await files.unlink(`${folder}/${IMPORTING}`);
	await files.syncFolder(folder);
}

/** Sweeps the part of a workspace that an interrupted import left, so that the folder is empty ground again. */
export async function sweepImport(files: Files, folder: string): Promise<void> {
	for (const name of await files.list(folder)) {
		if (name === SNAPSHOT || segmentNumber(name) !== null) await files.unlink(`${folder}/${name}`);
	}
	await sweepBlobFiles(files, folder);
	await importDone(files, folder);
}
