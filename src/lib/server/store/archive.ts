import { createHash } from 'node:crypto';
import { open, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Instant } from '#lib/domain/shared/clock';
import type { Ref } from '#lib/domain/shared/ids';
import {
	ArchiveDamaged,
	ArchiveTooNew,
	type Archivable,
	type ArchivedCommit,
	type ArchiveManifest,
	type Exported
} from './archivable';
import { archiveLines, commitsIn, isEnd, linesIn, parseLine } from './archive-lines';
import { forgetting } from './forgetting';

export * from './archivable';

/**
 * A workspace as one file, the same for both engines: gzipped lines of JSON, a manifest first, then every commit in
 * order, and a checksum of all that last.
 */

const FORMAT = 1;

/** Writes a backup; the file appears under its name only when it is whole and on disk. Existing files are not overwritten. */
export async function writeArchive(
	store: Archivable,
	path: string,
	collections: readonly AnyCollection[],
	madeAt: Instant
): Promise<ArchiveManifest> {
	if (await stat(path).catch(() => null)) throw new Error(`${path} exists already. Give the backup a name of its own.`);
	const { sequence, records, commits } = await store.exportAll();
	const shapes = Object.fromEntries(collections.map((of) => [of.kind, of.version]));
	const manifest: ArchiveManifest = { grove: 'archive', format: FORMAT, madeAt, sequence, shapes, records };
	const file = await open(`${path}.part`, 'w', 0o600);
	try {
		await pipeline(Readable.from(archiveLines(manifest, commits)), createGzip(), async (chunks: AsyncIterable<Uint8Array>) => {
			for await (const chunk of chunks) await file.appendFile(chunk);
		});
		await file.sync();
	} catch (error) {
		await file.close();
		await unlink(`${path}.part`);
		throw error;
	}
	await file.close();
	await rename(`${path}.part`, path);
	await syncFolder(dirname(path));
	return manifest;
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
): Promise<ArchiveManifest> {
	const manifest = await checkArchive(path, collections);
	await store.importAll(forgetting(commitsIn(path), forget));
	return manifest;
}

/** Moves a workspace from one store onto another that is empty. */
export async function copyStore(from: Archivable, to: Archivable): Promise<Exported['records']> {
	const { commits, records } = await from.exportAll();
	await to.importAll(commits);
	return records;
}

/**
 * Reads a backup from end to end without using it.
 * @throws ArchiveDamaged, ArchiveTooNew
 */
export async function checkArchive(path: string, collections: readonly AnyCollection[]): Promise<ArchiveManifest> {
	const hash = createHash('sha256');
	const counts = new Counts();
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
		} else {
			hash.update(`${text}\n`);
			if (lines++ === 0) manifest = checkHead(line, collections);
			else counts.add(line as ArchivedCommit);
		}
	}
	if (!manifest || !ended) throw new ArchiveDamaged('its end is missing');
	if (!counts.fit(manifest.records)) throw new ArchiveDamaged('it does not hold the records that it names');
	return manifest;
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

/** Counts records while commits go by. */
class Counts {
	readonly #current = new Map<string, boolean>();

	add(commit: ArchivedCommit): void {
		for (const change of commit.changes) {
			if (change.do !== 'forget') this.#current.set(change.ref, change.do === 'put' && 'value' in change);
		}
	}

	fit(expected: ArchiveManifest['records']): boolean {
		const found = new Map<string, { current: number; gone: number }>();
		for (const [each, current] of this.#current) {
			const kind = each.slice(0, each.indexOf('/'));
			const count = found.get(kind) ?? { current: 0, gone: 0 };
			if (current) count.current++;
			else count.gone++;
			found.set(kind, count);
		}
		const kinds = new Set([...found.keys(), ...Object.keys(expected)]);
		return [...kinds].every((kind) => {
			const { current, gone } = found.get(kind) ?? { current: 0, gone: 0 };
			return current === (expected[kind]?.current ?? 0) && gone === (expected[kind]?.gone ?? 0);
		});
	}
}
