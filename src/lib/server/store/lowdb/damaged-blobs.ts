import type { BlobFacts } from '../blobs';
import { damagedBlob } from '../damaged-blob';
import type { Damage } from '../health';
import type { BlobFiles } from './blob-files';
import type { BlobHolders } from './blob-holders';

/** Reads every blob that a record names and tells of those that are missing or altered. */
export async function damagedBlobs(files: BlobFiles, holders: BlobHolders): Promise<Damage[]> {
	const found: Damage[] = [];
	for (const facts of holders.all()) if (!(await files.bytesOf(facts))) found.push(blobDamage(files, holders, facts));
	return found;
}

/** The blobs whose files were not there when the folder was opened. */
export const missingBlobs = (files: BlobFiles, holders: BlobHolders): Damage[] =>
	holders
		.all()
		.filter(({ id }) => !files.has(id))
		.map((facts) => blobDamage(files, holders, facts));

/** What to tell the administrator of a blob that could not be read. */
export const blobDamage = (files: BlobFiles, holders: BlobHolders, { id }: BlobFacts): Damage =>
	damagedBlob(id, holders.holders(id), !files.has(id));
