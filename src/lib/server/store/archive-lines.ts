import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { ArchiveDamaged, type ArchivedCommit, type ArchiveManifest } from './archivable';

/** The last line of a backup. */
export interface End {
	readonly end: { readonly lines: number; readonly sha256: string };
}

/** The lines of a backup, each with its line feed. */
export async function* archiveLines(manifest: ArchiveManifest, commits: AsyncIterable<ArchivedCommit>): AsyncGenerator<string> {
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

/** The commits of a backup that was checked before. */
export async function* commitsIn(path: string): AsyncGenerator<ArchivedCommit> {
	let first = true;
	for await (const text of linesIn(path)) {
		const line = parseLine(text);
		if (!first && !isEnd(line)) yield line as ArchivedCommit;
		first = false;
	}
}

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
