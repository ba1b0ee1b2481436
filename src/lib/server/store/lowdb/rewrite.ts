import type { StoredChange, StoredCommit } from './event';
import { writeAll, type Files } from './files';
import type { Journal } from './journal';
import { encodeLine } from './line';
import { commitsOf, copyHeader, openSegment, type Segment } from './segment';
import type { Forgotten } from './state';

/**
 * Writes a closed segment anew without the text of some records: temp file, sync, rename, sync of the folder. Every line
 * keeps its place and length (blanks fill what is gone), so that the places in memory and in the snapshot hold for the old
 * file and the new one, whenever the machine stops. `erased` is by `kind/id`.
 */
export async function forgetInSegment(
	files: Files,
	folder: string,
	journal: Journal,
	segment: Segment,
	erased: ReadonlyMap<string, Forgotten>
): Promise<void> {
	const path = `${folder}/${segment.name}`;
	const file = await files.open(`${path}.new`, 'w');
	try {
		let end = await copyHeader(files, segment, file);
		for await (const { line, commit } of commitsOf(files, segment)) {
			if (line.offset < end) continue;
			const bytes = (commit ? without(commit, erased, line.length) : damagedWithout(line.bytes, erased)) ?? line.bytes;
			await writeAll(files, file, bytes.length === line.length ? bytes : Buffer.concat([bytes, Buffer.from('\n')]), line.offset);
			end = line.offset + line.length;
		}
		await files.sync(file);
	} finally {
		await files.close(file);
	}
	await files.rename(`${path}.new`, path);
	await files.syncFolder(folder);
	await journal.swap(await openSegment(files, folder, segment.number, false));
}

/** The line of a commit with the text of erased records replaced by a note, or null where it has none. */
function without(commit: StoredCommit, erased: ReadonlyMap<string, Forgotten>, length: number): Uint8Array | null {
	const hit = (change: StoredChange): boolean => 'value' in change && change.version < (erased.get(change.ref)?.before ?? 0);
	if (!commit.changes.some(hit)) return null;
	const changes = commit.changes.map((change): StoredChange =>
		hit(change) ? { do: 'put', ref: change.ref, version: change.version, erased: erased.get(change.ref)!.sequence } : change
	);
	const text = JSON.stringify({ ...commit, changes });
	const blanks = length - encodeLine(text).length;
	if (blanks < 0) throw new RangeError(`The note of an erasure does not fit into the line of commit ${commit.n}.`);
	return encodeLine(text + ' '.repeat(blanks));
}

/** A damaged line that may hold the text of an erased record goes altogether; others stay as they are. */
function damagedWithout(bytes: Uint8Array, erased: ReadonlyMap<string, Forgotten>): Uint8Array | null {
	const text = Buffer.from(bytes).toString('latin1');
	return [...erased.keys()].some((ref) => text.includes(ref)) ? Buffer.alloc(bytes.length, ' ') : null;
}
