import { StoreNotEmpty, type ArchivedCommit } from '../archive';
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

/** Writes commits to the journal of an empty store and takes them into its state. */
export async function importCommits(
	files: Files,
	folder: string,
	state: State,
	journal: Journal,
	commits: AsyncIterable<ArchivedCommit>
): Promise<void> {
	if (state.sequence > 0) throw new StoreNotEmpty();
	await replaceFile(files, folder, IMPORTING, new Uint8Array(0));
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
	await importDone(files, folder);
}
