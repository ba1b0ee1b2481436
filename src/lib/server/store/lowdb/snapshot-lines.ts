import { parseRef, type Id } from '#lib/domain/shared/ids';
import type { BlobFacts } from '../blobs';
import type { Entry, Gone, Written } from './entry';
import { encodeLine } from './line';
import { isCompressed, jsonOf } from './packed';
import type { Answered } from './requests';
import type { Mark, State } from './state';

/** What the lines of a snapshot say: a head, then requests, records and what is left of removed ones, then an end. */
export interface SnapshotHead extends Mark {
	readonly grove: 'snapshot';
	readonly sequence: number;
	readonly at: string;
	/** By what Grove derived `derived`; absent where none may be believed. */
	readonly build?: string;
}

export type SnapshotNote =
	| { readonly request: Answered }
	| { readonly gone: string; readonly left: Omit<Gone, 'id'>; readonly blobs?: readonly BlobFacts[] }
	| { readonly end: number };

/** Behind it stands a tab, and the value. */
export interface RecordHead {
	readonly record: string;
	readonly version: number;
	readonly shape: number;
	readonly places: readonly number[];
	/** What it names; absent where it names none. */
	readonly blobs?: readonly BlobFacts[];
	/** How the value stands there: compressed, in base 64; as JSON where absent. */
	readonly form?: 'zstd';
	/** What follows from the value, so that a start need not read it. */
	readonly derived?: readonly [audienceClass: string, keys: Entry['keys'], unique: Entry['unique']];
}

/** `build`: by what Grove derived the `derived` that it says; null where the next start should derive everything anew. */
export function* linesFor(state: State, build: string | null): Generator<Uint8Array> {
	const { sequence, at, mark } = state;
	yield note({ grove: 'snapshot', sequence, at, ...mark, ...(build !== null && { build }) });
	let lines = 1;
	for (const line of contents(state, build !== null)) {
		lines++;
		yield line;
	}
	yield note({ end: lines });
}

/**
 * Everything in the state. Commits go on between two lines, so a record that is removed or restored meanwhile could slip
 * from one list into the other behind our back: what was touched comes once more at the end.
 */
function* contents(state: State, withDerived: boolean): Generator<Uint8Array> {
	const line = (kind: string, entry: Entry): Uint8Array => {
		const { audienceClass, keys, unique } = entry;
		return record(state, kind, entry, withDerived ? { derived: [audienceClass, keys, unique] } : {});
	};
	const touched = state.watch();
	try {
		for (const request of state.requests.all()) yield note({ request });
		for (const records of state.kinds) {
			for (const entry of records.all()) yield line(records.of.kind, entry);
			for (const gone of records.allGone()) yield goneNote(state, records.of.kind, gone);
		}
		for (const each of state.asleep.values()) yield record(state, each.kind, each, {});
		for (const text of touched) {
			const { kind, id } = parseRef(text)!;
			const entry = state.named(kind)?.get(id);
			const gone = state.named(kind)?.gone(id);
			if (entry) yield line(kind, entry);
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

const note = (of: SnapshotHead | SnapshotNote): Uint8Array => encodeLine(JSON.stringify(of));

function record(state: State, kind: string, written: Written, more: Pick<RecordHead, 'derived'>): Uint8Array {
	const { id, version, shape, packed, places } = written;
	const named = refOf(kind, id);
	const form = isCompressed(packed) ? ({ form: 'zstd' } as const) : {};
	const head: RecordHead = { record: named, version, shape, places, ...blobsOf(state, named), ...form, ...more };
	// As it is held: what is compressed need not be unpacked for it, nor packed again at the next start.
	const value = form.form ? Buffer.from(asBuffer(packed).toString('base64'), 'latin1') : jsonOf(packed);
	return encodeLine(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\t`), value]));
}

const refOf = (kind: string, id: Id): string => `${kind}/${id}`;

const asBuffer = (of: Uint8Array): Buffer => Buffer.from(of.buffer, of.byteOffset, of.byteLength);

function blobsOf(state: State, ref: string): { readonly blobs?: readonly BlobFacts[] } {
	const blobs = state.blobs.of(ref);
	return blobs.length > 0 ? { blobs } : {};
}
