import type { Files } from './files';
import { writeAll } from './files';
import type { StoredChange, StoredCommit } from './event';
import { encodeLine } from './line';
import { commitsOf, openSegment, type Segment } from './segment';
import type { Journal } from './journal';
import type { State } from './state';

/** Where each commit of a rewritten segment lies now (old offset → new offset and length), and its new end. */
interface Moves {
	readonly moves: ReadonlyMap<number, readonly [offset: number, length: number]>;
	readonly end: number;
}

/**
 * Writes a closed segment anew without the text of some records: temp file, sync, rename, sync of the folder. Whoever
 * reads the old file goes on reading it; places change in the same moment as the file.
 */
export async function forgetInSegment(
	files: Files,
	folder: string,
	journal: Journal,
	state: State,
	segment: Segment,
	erased: ReadonlyMap<string, number>
): Promise<void> {
	const path = `${folder}/${segment.name}`;
	const file = await files.open(`${path}.new`, 'w');
	let moved: Moves;
	try {
		moved = await copyWithout(files, segment, file, erased);
		await files.sync(file);
	} finally {
		await files.close(file);
	}
	await files.rename(`${path}.new`, path);
	await files.syncFolder(folder);
	const fresh = await openSegment(files, folder, segment.number, false);
	state.move(segment.number, moved.moves, moved.end);
	await journal.swap(fresh);
}

async function copyWithout(files: Files, segment: Segment, into: number, erased: ReadonlyMap<string, number>): Promise<Moves> {
	const moves = new Map<number, readonly [number, number]>();
	const header = encodeLine(JSON.stringify({ grove: 'journal', segment: segment.number, after: segment.after }));
	await writeAll(files, into, header, 0);
	let end = header.length;
	for await (const { line, commit } of commitsOf(files, segment)) {
		const kept = commit ? without(commit, erased) : damagedWithout(line.bytes, erased);
		const bytes = kept ?? Buffer.concat([line.bytes, Buffer.from('\n')]);
		moves.set(line.offset, [end, bytes.length]);
		await writeAll(files, into, bytes, end);
		end += bytes.length;
	}
	return { moves, end };
}

/** The line of a commit with the text of erased records replaced by a note, or null where it has none. */
function without(commit: StoredCommit, erased: ReadonlyMap<string, number>): Uint8Array | null {
	const hit = (change: StoredChange): boolean => 'value' in change && erased.has(change.ref);
	if (!commit.changes.some(hit)) return null;
	const changes = commit.changes.map((change): StoredChange =>
		hit(change) ? { do: 'put', ref: change.ref, version: change.version, erased: erased.get(change.ref)! } : change
	);
	return encodeLine(JSON.stringify({ ...commit, changes }));
}

/** A damaged line that may hold the text of an erased record goes altogether; others stay as they are. */
function damagedWithout(bytes: Uint8Array, erased: ReadonlyMap<string, number>): Uint8Array | null {
	const text = Buffer.from(bytes).toString('latin1');
	return [...erased.keys()].some((ref) => text.includes(ref))
		? Buffer.from('damaged line, removed when a record was erased\n')
		: null;
}
