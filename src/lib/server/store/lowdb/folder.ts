import { segmentNumber } from './segment';
import { codeOf, type Files } from './files';
import { SNAPSHOT } from './snapshot';

/** The data folder cannot be used as it is; the message says why, for the administrator. */
export class FolderUnusable extends Error {
	override name = 'FolderUnusable';
}

/** What of the engine's lies in the data folder. */
export interface FolderContent {
	readonly segments: readonly number[];
	readonly hasSnapshot: boolean;
	/** Files that were being written when a process ended; never read. */
	readonly unfinished: readonly string[];
}

/**
 * Looks into the data folder, making it where only the last part of its path is missing.
 * @throws FolderUnusable
 */
export async function lookInto(files: Files, folder: string): Promise<FolderContent> {
	try {
		const found = await files.look(folder);
		if (!found) await files.makeFolder(folder);
		else if (!found.isFolder) throw new FolderUnusable(`DATA_DIR is ${folder}, but that is a file. Give the path of a folder.`);
		const names = await files.list(folder);
		return {
			segments: names.flatMap((name) => segmentNumber(name) ?? []).sort((a, b) => a - b),
			hasSnapshot: names.includes(SNAPSHOT),
			unfinished: names.filter((name) => /^((journal-\d+|snapshot|manifest)\.jsonl|search\.index)\.new$/.test(name))
		};
	} catch (error) {
		if (error instanceof FolderUnusable) throw error;
		const code = codeOf(error);
		const why = REASONS[code] ?? `the system says ${code || String(error)}`;
		throw new FolderUnusable(`The data folder ${folder} cannot be opened: ${why}.`, { cause: error });
	}
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'the folder that should hold it does not exist, or a link leads nowhere. Is its disk mounted?',
	EEXIST: 'its path is a link that leads nowhere. Is its disk mounted?',
	ENOTDIR: 'a part of its path is a file',
	EACCES: 'this account may not read it',
	EPERM: 'this account may not read it',
	EROFS: 'it does not exist yet and the disk is read-only',
	EIO: 'the disk reports an error'
};
