import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, stat, unlink } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Instant } from '#lib/domain/shared/clock';
import { refText, type Ref } from '#lib/domain/shared/ids';

/**
 * A workspace as one file, the same for both engines: gzipped lines of JSON, a manifest first, then every commit in
 * order, and a checksum of all that last.
 */

/** One commit of a workspace's journal. Replayed in order on empty ground, they make the workspace again. */
export interface ArchivedCommit {
	/** Sequence number; rises, perhaps with gaps. */
	readonly n: number;
	readonly at: Instant;
	readonly by: string;
	readonly verb: string;
	/** `kind/id`. */
	readonly subject: string;
	readonly changes: readonly ArchivedChange[];
}

/** A change to the record `ref` (`kind/id`) that made its `version`; a restore is a put like any other. */
export type ArchivedChange =
	| { readonly do: 'put'; readonly ref: string; readonly version: number; readonly shape: number; readonly value: unknown }
	/** A value whose text was forgotten; `erased` is the sequence number of the commit that says by whom and on what ground. */
	| { readonly do: 'put'; readonly ref: string; readonly version: number; readonly erased: number }
	| { readonly do: 'remove'; readonly ref: string; readonly version: number }
	| { readonly do: 'erase'; readonly ref: string; readonly version: number; readonly ground: string };

/** Records of a kind at one moment. */
export interface KindCount {
	readonly current: number;
	/** Removed or erased: the id, version, who and when are left. */
	readonly gone: number;
}

/** A consistent view of a workspace at one moment, however much is written while it is read. */
export interface Exported {
	/** Sequence number of the last commit in it. */
	readonly sequence: number;
	readonly records: Readonly<Record<string, KindCount>>;
	readonly commits: AsyncIterable<ArchivedCommit>;
}

/** What an engine offers for backup, restore and the move to another engine. */
export interface Archivable {
	exportAll(): Promise<Exported>;
	/**
	 * Brings commits into an empty store. What fails half way leaves an empty store behind, at the latest when it is
	 * opened again.
	 * @throws StoreNotEmpty, with nothing changed
	 */
	importAll(commits: AsyncIterable<ArchivedCommit>): Promise<void>;
	/** Every record whose text was ever erased here, so that a restored backup can forget it again. */
	erasures(): Promise<readonly Ref[]>;
}

/** A workspace is only brought onto empty ground, never mixed into another. */
export class StoreNotEmpty extends Error {
	override name = 'StoreNotEmpty';
	constructor() {
		super('There is a workspace here already. Restore onto an empty data folder or database; nothing was changed.');
	}
}

/** The file is not a whole backup. Nothing was changed. */
export class ArchiveDamaged extends Error {
	override name = 'ArchiveDamaged';
	constructor(what: string) {
		super(`This is not a whole Grove backup: ${what}. Nothing was changed.`);
	}
}

/** The file was made by a newer Grove. Nothing was changed. */
export class ArchiveTooNew extends Error {
	override name = 'ArchiveTooNew';
	constructor(what: string) {
		super(`This backup was made by a newer version of Grove (${what}). Nothing was changed.`);
	}
}

export interface ArchiveManifest {
	readonly grove: 'archive';
	readonly format: number;
	readonly madeAt: Instant;
	readonly sequence: number;
	/** Kind → version of its shape when the backup was made. */
	readonly shapes: Readonly<Record<string, number>>;
	readonly records: Readonly<Record<string, KindCount>>;
}

interface End {
	readonly end: { readonly lines: number; readonly sha256: string };
}

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
	return manifest;
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
		const line = parse(text);
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

async function* archiveLines(manifest: ArchiveManifest, commits: AsyncIterable<ArchivedCommit>): AsyncGenerator<string> {
	const hash = createHash('sha256');
	let lines = 0;
	const line = (of: unknown): string => {
		const text = `${JSON.stringify(of)}\n`;
		hash.update(text);
		lines++;
		return text;
	};
	yield line(manifest);
	for await (const commit of commits) yield line(commit);
	yield `${JSON.stringify({ end: { lines, sha256: hash.digest('hex') } } satisfies End)}\n`;
}

async function* commitsIn(path: string): AsyncGenerator<ArchivedCommit> {
	let first = true;
	for await (const text of linesIn(path)) {
		const line = parse(text);
		if (!first && !isEnd(line)) yield line as ArchivedCommit;
		first = false;
	}
}

async function* linesIn(path: string): AsyncGenerator<string> {
	const unzipped = createGunzip();
	const file = createReadStream(path).on('error', (error) => unzipped.destroy(error));
	try {
		yield* splitLines(file.pipe(unzipped));
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		throw code.startsWith('Z_') ? new ArchiveDamaged('it cannot be unpacked') : error;
	} finally {
		file.destroy();
	}
}

/** Lines end with a line feed only; a text may hold other signs that some take for the end of a line. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
	let held: Buffer[] = [];
	for await (const chunk of chunks) {
		let start = 0;
		for (let end; (end = chunk.indexOf(10, start)) >= 0; start = end + 1) {
			yield Buffer.concat([...held, chunk.subarray(start, end)]).toString('utf8');
			held = [];
		}
		held.push(chunk.subarray(start));
	}
	const rest = Buffer.concat(held);
	if (rest.length > 0) yield rest.toString('utf8');
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new ArchiveDamaged('one of its lines cannot be read');
	}
}

const isEnd = (line: unknown): line is End => typeof line === 'object' && line !== null && 'end' in line;

/** The commits with the text of some records left out, and a last commit that says so. */
export async function* forgetting(commits: AsyncIterable<ArchivedCommit>, refs: readonly Ref[]): AsyncGenerator<ArchivedCommit> {
	const forgotten = new Set(refs.map(refText));
	const versions = new Map<string, number>();
	let last: ArchivedCommit | null = null;
	for await (const commit of commits) {
		last = commit;
		const changes = commit.changes.map((change): ArchivedChange => {
			if (!forgotten.has(change.ref)) return change;
			if (change.do === 'erase') forgotten.delete(change.ref);
			else versions.set(change.ref, change.version);
			return 'value' in change ? { do: 'put', ref: change.ref, version: change.version, erased: commit.n } : change;
		});
		yield { ...commit, changes };
	}
	const open = [...forgotten].filter((each) => versions.has(each));
	if (!last || open.length === 0) return;
	const ground = 'erased after this backup was made';
	const changes = open.map((each): ArchivedChange => ({ do: 'erase', ref: each, version: versions.get(each)! + 1, ground }));
	yield { n: last.n + 1, at: last.at, by: 'administration', verb: 'erase', subject: open[0]!, changes };
}

/** Counts records while commits go by. */
class Counts {
	readonly #current = new Map<string, boolean>();

	add(commit: ArchivedCommit): void {
		for (const change of commit.changes) this.#current.set(change.ref, change.do === 'put' && 'value' in change);
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
