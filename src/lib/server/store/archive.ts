import { createHash } from 'node:crypto';
import { open, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Instant } from '#lib/domain/shared/clock';
import type { Id, Ref } from '#lib/domain/shared/ids';
import {
	ArchiveDamaged,
	ArchiveTooNew,
	type Archivable,
	type ArchivedBlob,
	type ArchivedCommit,
	type ArchiveFound,
	type ArchiveManifest,
	type Exported
} from './archivable';
import { archiveLines, blobsIn, commitsIn, GatheredBlobs, isEnd, isOfBlob, linesIn, parseLine } from './archive-lines';
import { CheckedBlobs, Counts } from './archive-counts';
import { forgetting } from './forgetting';

export * from './archivable';

/**
 * A workspace as one file, the same for both engines: gzipped lines of JSON, a manifest first, then the blobs, then every
 * commit in order, and a checksum of all that last.
 */

const FORMAT = 2;

/** Writes a backup; the file appears under its name only when it is whole and on disk. Existing files are not overwritten. */
export async function writeArchive(
	store: Archivable,
	path: string,
	collections: readonly AnyCollection[],
	madeAt: Instant
): Promise<ArchiveFound> {
	if (await stat(path).catch(() => null)) throw new Error(`${path} exists already. Give the backup a name of its own.`);
	const { sequence, records, files, blobs, commits } = await store.exportAll();
	const shapes = Object.fromEntries(collections.map((of) => [of.kind, of.version]));
	const manifest: ArchiveManifest = { grove: 'archive', format: FORMAT, madeAt, sequence, shapes, records, files };
	const unreadable: Id[] = [];
	const file = await open(`${path}.part`, 'w', 0o600);
	try {
		await pipeline(
			Readable.from(archiveLines(manifest, noting(blobs, unreadable), commits)),
			createGzip(),
			async (chunks: AsyncIterable<Uint8Array>) => {
				for await (const chunk of chunks) await file.appendFile(chunk);
			}
		);
		await file.sync();
	} catch (error) {
		await file.close();
		await unlink(`${path}.part`);
		throw error;
	}
	await file.close();
	await rename(`${path}.part`, path);
	await syncFolder(dirname(path));
	return { ...manifest, unreadable };
}

/** Blobs as they come; those that could not be read are noted. */
async function* noting(blobs: AsyncIterable<ArchivedBlob>, unreadable: Id[]): AsyncGenerator<ArchivedBlob> {
	for await (const blob of blobs) {
		if (!blob.bytes) unreadable.push(blob.id);
		yield blob;
	}
}

async function syncFolder(path: string): Promise<void> {
	const folder = await open(path, 'r');
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}

/**
 * Brings a backup onto empty ground. The whole file is checked before anything is written, and the text of `forget`
 * (what was erased since the backup was made) is left out on the way.
 * @throws ArchiveDamaged, ArchiveTooNew, StoreNotEmpty
 */
export async function restoreArchive(
	store: Archivable,
	path: string,
	collections: readonly AnyCollection[],
	forget: readonly Ref[] = []
): Promise<ArchiveFound> {
	const found = await checkArchive(path, collections);
	await store.importAll(forgetting(commitsIn(path), forget), blobsIn(path));
	return found;
}

/** Moves a workspace from one store onto another that is empty. */
export async function copyStore(from: Archivable, to: Archivable): Promise<Copied> {
	const { commits, blobs, records, files } = await from.exportAll();
	const unreadable: Id[] = [];
	await to.importAll(commits, noting(blobs, unreadable));
	return { records, files, unreadable };
}

type Copied = Pick<ArchiveFound, 'records' | 'unreadable'> & Pick<Exported, 'files'>;

/**
 * Reads a backup from end to end without using it.
 * @throws ArchiveDamaged, ArchiveTooNew
 */
export async function checkArchive(path: string, collections: readonly AnyCollection[]): Promise<ArchiveFound> {
	const hash = createHash('sha256');
	const counts = new Counts();
	const gathering = new GatheredBlobs();
	const files = new CheckedBlobs();
	let manifest: ArchiveManifest | null = null;
	let lines = 0;
	let ended = false;
	for await (const text of linesIn(path)) {
		if (ended) throw new ArchiveDamaged('there is more behind its end');
		const line = parseLine(text);
		if (isEnd(line)) {
			if (line.end.lines !== lines || line.end.sha256 !== hash.digest('hex'))
				throw new ArchiveDamaged('its checksum does not fit');
			ended = true;
			continue;
		}
		hash.update(`${text}\n`);
		const isOfBlobs = isOfBlob(text);
		for (const blob of isOfBlobs ? gathering.next(line) : gathering.end()) await files.add(blob);
		if (lines++ === 0) manifest = checkHead(line, collections);
		else if (!isOfBlobs) counts.add(line as ArchivedCommit);
	}
	if (!manifest || !ended) throw new ArchiveDamaged('its end is missing');
	if (!counts.fit(manifest.records)) throw new ArchiveDamaged('it does not hold the records that it names');
	if (!files.fit(manifest.files, counts.blobs)) throw new ArchiveDamaged('it does not hold the files that it names');
	return { ...manifest, unreadable: files.unreadable };
}

function checkHead(line: unknown, collections: readonly AnyCollection[]): ArchiveManifest {
	const manifest = line as Partial<ArchiveManifest> | null;
	if (manifest?.grove !== 'archive' || typeof manifest.format !== 'number')
		throw new ArchiveDamaged('it does not begin like one');
	if (manifest.format > FORMAT) throw new ArchiveTooNew(`format ${manifest.format}`);
	const newer = collections.find((of) => (manifest.shapes?.[of.kind] ?? 0) > of.version);
	if (newer) throw new ArchiveTooNew(`${newer.kind} in version ${manifest.shapes![newer.kind]}`);
	return manifest as ArchiveManifest;
}
