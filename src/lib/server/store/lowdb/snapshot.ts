import type { Adapter } from 'lowdb';
import type { AnyCollection } from '#lib/domain/shared/collection';
import { parseRef, type Id } from '#lib/domain/shared/ids';
import type { BlobFacts } from '../blobs';
import { Blocks } from './blocks';
import { entryOf, unpack, type Entry, type Gone, type Written } from './entry';
import { writeAll, type Files } from './files';
import { decodeLine, encodeLine, linesOf } from './line';
import { asRead, jsonOf, type Packed } from './packed';
import type { Records } from './records';
import { wake } from './replay';
import type { Answered } from './requests';
import { State, type Mark } from './state';

export const SNAPSHOT = 'snapshot.jsonl';
const SLICE = 256 << 10;
const TAB = 9;

/** What the lines of a snapshot say: a head, then requests, records and what is left of removed ones, then an end. */
interface Head extends Mark {
	readonly grove: 'snapshot';
	readonly sequence: number;
	readonly at: string;
}
type Note =
	| { readonly request: Answered }
	| { readonly gone: string; readonly left: Omit<Gone, 'id'>; readonly blobs?: readonly BlobFacts[] }
	| { readonly end: number };
interface RecordHead {
	readonly record: string;
	readonly version: number;
	readonly shape: number;
	readonly places: readonly number[];
	/** What it names; absent where it names none. */
	readonly blobs?: readonly BlobFacts[];
}

/** A snapshot that cannot be read as it was written. The journal still has everything that stood in it. */
export class SnapshotDamaged extends Error {
	override name = 'SnapshotDamaged';
	constructor(readonly offset: number) {
		super(`The snapshot cannot be read at byte ${offset}.`);
	}
}

/** Grove is shutting down: the snapshot before stands, and the journal has what came since. */
export class SnapshotGivenUp extends Error {
	override name = 'SnapshotGivenUp';
}

/**
 * The adapter through which lowdb reads and writes the whole state. It is written in slices, each synced, while
 * commits go on: a record may stand in it newer than the mark in its head, and replaying from there does no harm.
 */
export class SnapshotFile implements Adapter<State> {
	/** Size of the snapshot last read or written, in bytes. */
	size = 0;
	/** Asked between two slices: whether the one being written is to be given up. */
	isOver: () => boolean = () => false;

	constructor(
		private readonly files: Files,
		private readonly folder: string,
		private readonly collections: readonly AnyCollection[]
	) {}

	/**
	 * The state as of the snapshot, or null where there is none.
	 * @throws SnapshotDamaged
	 */
	async read(): Promise<State | null> {
		const found = await this.files.look(`${this.folder}/${SNAPSHOT}`);
		if (!found) return null;
		this.size = found.size;
		const file = await this.files.open(`${this.folder}/${SNAPSHOT}`, 'r');
		try {
			return await this.#load(file);
		} finally {
			await this.files.close(file);
		}
	}

	/** Nothing stays of one that is not finished, as its room may be needed. @throws SnapshotGivenUp once {@link isOver} */
	async write(state: State): Promise<void> {
		const path = `${this.folder}/${SNAPSHOT}`;
		const file = await this.files.open(`${path}.new`, 'w');
		let size: number;
		try {
			size = await this.#save(file, state).finally(() => this.files.close(file));
		} catch (error) {
			await this.files.unlink(`${path}.new`).catch(() => undefined);
			throw error;
		}
		await this.files.rename(`${path}.new`, path);
		await this.files.syncFolder(this.folder);
		this.size = size;
	}

	async #save(file: number, state: State): Promise<number> {
		let position = 0;
		let slice: Uint8Array[] = [];
		let size = 0;
		const flush = async (): Promise<void> => {
			const bytes = Buffer.concat(slice);
			[slice, size] = [[], 0];
			await writeAll(this.files, file, bytes, position);
			await this.files.sync(file);
			position += bytes.length;
		};
		for (const line of linesFor(state)) {
			slice.push(line);
			if ((size += line.length) < SLICE) continue;
			await flush();
			if (this.isOver()) throw new SnapshotGivenUp();
		}
		await flush();
		return position;
	}

	async #load(file: number): Promise<State> {
		const state = new State(this.collections);
		const loaded = new Map<Records, Map<Id, Entry>>();
		const blocks = new Blocks();
		let lines = 0;
		let ended = false;
		let end = 0;
		for await (const line of linesOf(this.files, file, 0)) {
			const text = line.torn || ended ? null : decodeLine(line.bytes);
			if (!text) throw new SnapshotDamaged(line.offset);
			end = line.offset + line.length;
			const tab = text.indexOf(TAB);
			const head = JSON.parse(text.toString('utf8', 0, tab < 0 ? text.length : tab)) as Head | Note | RecordHead;
			if ((lines === 0) !== 'grove' in head) throw new SnapshotDamaged(line.offset);
			if ('record' in head) load(state, loaded, head, asRead(blocks.copy(text.subarray(tab + 1))));
			else if ('end' in head) ended = head.end === lines;
			else take(state, head);
			lines++;
		}
		if (!ended) throw new SnapshotDamaged(end);
		for (const [records, entries] of loaded) records.fill([...entries.values()].filter((entry) => isNewest(records, entry)));
		return state;
	}
}

/** A record that changed while the snapshot was written stands in it more than once: the newest holds. */
function isNewest(records: Records, entry: Entry): boolean {
	const gone = records.gone(entry.id);
	return !gone || gone.version < entry.version;
}

function load(state: State, loaded: Map<Records, Map<Id, Entry>>, head: RecordHead, packed: Packed): void {
	const ref = parseRef(head.record)!;
	const written: Written = {
		id: ref.id,
		version: head.version,
		shape: head.shape,
		packed,
		places: head.places
	};
	const records = state.kept(ref.kind);
	const group = loaded.get(records) ?? new Map<Id, Entry>();
	loaded.set(records, group);
	if ((group.get(ref.id)?.version ?? 0) >= head.version) return;
	state.blobs.set(head.record, head.blobs ?? []);
	try {
		group.set(ref.id, entryOf(records.of, written, unpack(records.of, written.shape, written.packed)));
	} catch {
		wake(state, ref.kind, written, JSON.parse(jsonOf(written.packed).toString('utf8')));
	}
}

function take(state: State, note: Head | Note): void {
	if ('grove' in note) {
		state.sequence = note.sequence;
		state.at = note.at;
		state.mark = { segment: note.segment, offset: note.offset };
	} else if ('request' in note) state.requests.add(note.request);
	else if ('gone' in note) {
		const ref = parseRef(note.gone)!;
		const records = state.kept(ref.kind);
		if ((records.gone(ref.id)?.version ?? 0) >= note.left.version) return;
		state.blobs.set(note.gone, note.blobs ?? []);
		records.lay({ id: ref.id, ...note.left });
	}
}

function* linesFor(state: State): Generator<Uint8Array> {
	const { sequence, at, mark } = state;
	yield note({ grove: 'snapshot', sequence, at, ...mark });
	let lines = 1;
	for (const line of contents(state)) {
		lines++;
		yield line;
	}
	yield note({ end: lines });
}

/**
 * Everything in the state. Commits go on between two lines, so a record that is removed or restored meanwhile could slip
 * from one list into the other behind our back: what was touched comes once more at the end.
 */
function* contents(state: State): Generator<Uint8Array> {
	const touched = state.watch();
	try {
		for (const request of state.requests.all()) yield note({ request });
		for (const records of state.kinds) {
			for (const entry of records.all()) yield record(state, records.of.kind, entry.id, entry);
			for (const gone of records.allGone()) yield goneNote(state, records.of.kind, gone);
		}
		for (const each of state.asleep.values()) yield record(state, each.kind, each.id, each);
		for (const text of touched) {
			const { kind, id } = parseRef(text)!;
			const entry = state.named(kind)?.get(id);
			const gone = state.named(kind)?.gone(id);
			if (entry) yield record(state, kind, id, entry);
			else if (gone) yield goneNote(state, kind, gone);
		}
	} finally {
		state.unwatch();
	}
}

function goneNote(state: State, kind: string, { id, ...left }: Gone): Uint8Array {
	const gone = `${kind}/${id}`;
	return note({ gone, left, ...blobsOf(state, gone) });
}

const note = (of: Head | Note): Uint8Array => encodeLine(JSON.stringify(of));

function record(state: State, kind: string, id: Id, { version, shape, packed, places }: Written): Uint8Array {
	const named = `${kind}/${id}`;
	const head: RecordHead = { record: named, version, shape, places, ...blobsOf(state, named) };
	return encodeLine(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\t`), jsonOf(packed)]));
}

function blobsOf(state: State, ref: string): { readonly blobs?: readonly BlobFacts[] } {
	const blobs = state.blobs.of(ref);
	return blobs.length > 0 ? { blobs } : {};
}
