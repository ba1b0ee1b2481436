import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { ArchiveDamaged, type ArchivedBlob, type ArchivedCommit, type ArchiveManifest } from './archivable';
import type { BlobFacts } from './blobs';

/** The last line of a backup. */
export interface End {
	readonly end: { readonly lines: number; readonly sha256: string };
}

/** The line before the pieces of a blob, if its bytes could be read. */
interface BlobLine {
	readonly blob: BlobFacts;
	readonly unreadable?: true;
}

/** A piece of the blob before, in base64. */
interface PieceLine {
	readonly piece: string;
}

/** Bytes in one line: a number that base64 takes without filling up. */
const PIECE = 3 << 18;

/** The lines of a backup, each with its line feed. */
export async function* archiveLines(
	manifest: ArchiveManifest,
	blobs: AsyncIterable<ArchivedBlob>,
	commits: AsyncIterable<ArchivedCommit>
): AsyncGenerator<string> {
	const hash = createHash('sha256');
	let lines = 0;
	const line = (of: unknown): string => {
		const text = `${JSON.stringify(of)}\n`;
		hash.update(text);
		lines++;
		return text;
	};
	yield line(manifest);
	for await (const { bytes, ...blob } of blobs) {
		yield line({ blob, ...(bytes ? {} : { unreadable: true }) } satisfies BlobLine);
		for (let at = 0; bytes && at < bytes.length; at += PIECE) {
			yield line({ piece: Buffer.from(bytes.subarray(at, at + PIECE)).toString('base64') } satisfies PieceLine);
		}
	}
	for await (const commit of commits) yield line(commit);
	yield `${JSON.stringify({ end: { lines, sha256: hash.digest('hex') } } satisfies End)}\n`;
}

/** The commits of a backup that was checked before. */
export async function* commitsIn(path: string): AsyncGenerator<ArchivedCommit> {
	let first = true;
	for await (const text of linesIn(path)) {
		const line = first || isOfBlob(text) ? null : parseLine(text);
		if (line && !isEnd(line)) yield line as ArchivedCommit;
		first = false;
	}
}

/** The blobs of a backup that was checked before; they stand before the commits. */
export async function* blobsIn(path: string): AsyncGenerator<ArchivedBlob> {
	const gathering = new GatheredBlobs();
	let first = true;
	for await (const text of linesIn(path)) {
		if (!first && !isOfBlob(text)) break;
		if (!first) yield* gathering.next(parseLine(text));
		first = false;
	}
	yield* gathering.end();
}

/** Whether a line belongs to a blob; such lines are long, and none of a commit begins so. */
export const isOfBlob = (text: string): boolean => text.startsWith('{"blob":') || text.startsWith('{"piece":');

/** Puts blobs together while their lines go by. */
export class GatheredBlobs {
	#blob: BlobLine | null = null;
	#pieces: Buffer[] = [];

	/** Takes a line in and gives the blob that ended before it, if one did. */
	*next(line: unknown): Generator<ArchivedBlob> {
		if (isPiece(line)) {
			this.#pieces.push(Buffer.from(line.piece, 'base64'));
			return;
		}
		yield* this.end();
		this.#blob = line as BlobLine;
	}

	/** The last blob, if there was one. */
	*end(): Generator<ArchivedBlob> {
		if (this.#blob) yield { ...this.#blob.blob, bytes: this.#blob.unreadable ? null : Buffer.concat(this.#pieces) };
		[this.#blob, this.#pieces] = [null, []];
	}
}

const isPiece = (line: unknown): line is PieceLine => typeof line === 'object' && line !== null && 'piece' in line;

/** @throws ArchiveDamaged where it cannot be unpacked */
export async function* linesIn(path: string): AsyncGenerator<string> {
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

/** @throws ArchiveDamaged */
export function parseLine(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new ArchiveDamaged('one of its lines cannot be read');
	}
}

export const isEnd = (line: unknown): line is End => typeof line === 'object' && line !== null && 'end' in line;
