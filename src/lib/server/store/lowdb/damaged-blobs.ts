import type { BlobFacts } from '../blobs';
import type { Damage } from '../health';
import { blobName, type BlobFiles } from './blob-files';
import type { BlobHolders } from './blob-holders';

/** Reads every blob that a record names and tells of those that are missing or altered, by record. */
export async function damagedBlobs(files: BlobFiles, holders: BlobHolders): Promise<Damage[]> {
	const found: Damage[] = [];
	for (const facts of holders.all()) {
		if (!(await files.isSound(facts)))
			found.push({ file: blobName(facts.id), offset: null, what: blobTrouble(files, holders, facts) });
	}
	return found;
}

/** What to tell the administrator of a blob that cannot be read as it was written. */
export function blobTrouble(files: BlobFiles, holders: BlobHolders, { id }: BlobFacts): string {
	const trouble = files.has(id) ? 'is not as it was written' : 'is missing';
	return `This file of ${holders.holders(id).join(' and ')} ${trouble}.`;
}
