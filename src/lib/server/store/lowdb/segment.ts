import type { Place } from './entry';
import type { StoredCommit } from './event';
import { readFully, writeAll, type Files } from './files';
import { SharedFile } from './shared-file';
import { decodeLine, encodeLine, linesOf, type Line } from './line';

/** One file of the journal. Its first line says which it is and what came before, so an empty file is damage. */
export interface Segment {
	readonly number: number;
	readonly name: string;
	readonly file: SharedFile;
	/** Sequence number of the last commit before this segment. */
	readonly after: number;
}

interface Header {
	readonly grove: 'journal';
	readonly segment: number;
	readonly after: number;
}

const PATTERN = /^journal-(\d{6,})\.jsonl$/;

export const segmentName = (number: number): string => `journal-${String(number).padStart(6, '0')}.jsonl`;
export const segmentNumber = (name: string): number | null => (PATTERN.test(name) ? Number(PATTERN.exec(name)![1]) : null);

/** Makes a segment under a passing name and renames it, so that one with its own name is always whole. */
export async function makeSegment(
	files: Files,
	folder: string,
	number: number,
	after: number
): Promise<{ segment: Segment; end: number }> {
	const name = segmentName(number);
	const header: Header = { grove: 'journal', segment: number, after };
	const line = encodeLine(JSON.stringify(header));
	const file = await files.open(`${folder}/${name}.new`, 'w');
	try {
		await writeAll(files, file, line, 0);
		await files.sync(file);
		await files.rename(`${folder}/${name}.new`, `${folder}/${name}`);
		await files.syncFolder(folder);
	} catch (error) {
		await files.close(file);
		throw error;
	}
	await files.close(file);
	return {
		segment: { number, name, file: new SharedFile(files, await files.open(`${folder}/${name}`, 'r+')), after },
		end: line.length
	};
}

/** Opens an existing segment; `after` is -1 where its first line cannot be read. */
export async function openSegment(files: Files, folder: string, number: number, readOnly: boolean): Promise<Segment> {
	const name = segmentName(number);
	const file = await files.open(`${folder}/${name}`, readOnly ? 'r' : 'r+');
	const start = await readFully(files, file, 0, 256);
	const end = start.indexOf(10);
	const text = end < 0 ? null : decodeLine(start.subarray(0, end));
	const header = text && (parse(text) as Partial<Header> | null);
	return { number, name, file: new SharedFile(files, file), after: header?.segment === number ? header.after! : -1 };
}

/** Copies the first line of a segment as it is and returns where the second begins. */
export async function copyHeader(files: Files, segment: Segment, into: number): Promise<number> {
	const start = await readFully(files, segment.file.descriptor, 0, 256);
	const end = segment.after < 0 ? 0 : start.indexOf(10) + 1;
	await writeAll(files, into, start.subarray(0, end), 0);
	return end;
}

/** A line of a segment read as a commit: null where it is damaged; the header is left out. */
export interface CommitLine {
	readonly line: Line;
	readonly commit: StoredCommit | null;
}

export async function* commitsOf(files: Files, segment: Segment, from = 0): AsyncGenerator<CommitLine> {
	const done = segment.file.use();
	try {
		for await (const line of linesOf(files, segment.file.descriptor, from)) {
			const text = line.torn ? null : decodeLine(line.bytes);
			const read = text && (parse(text) as StoredCommit | Header | null);
			if (line.offset > 0 || !read || !('grove' in read)) yield { line, commit: read as StoredCommit | null };
		}
	} finally {
		done();
	}
}

/** The commit at a place, or null where it is damaged. */
export async function commitAt(files: Files, segment: Segment, place: Place): Promise<StoredCommit | null> {
	const done = segment.file.use();
	try {
		const bytes = await readFully(files, segment.file.descriptor, place[1], place[2]);
		const text = bytes.at(-1) === 10 ? decodeLine(bytes.subarray(0, -1)) : null;
		return text && (parse(text) as StoredCommit | null);
	} finally {
		done();
	}
}

function parse(text: Buffer): unknown {
	try {
		return JSON.parse(text.toString('utf8'));
	} catch {
		return null;
	}
}
