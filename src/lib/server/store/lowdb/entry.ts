import type { AnyCollection, KeyValue } from '#lib/domain/shared/collection';
import type { Id } from '#lib/domain/shared/ids';
import type { Instant } from '#lib/domain/shared/clock';
import { derive, upgraded, type Derived } from '../derive';
import { jsonOf, type Packed } from './packed';

/** Where one revision lies in the journal: segment number, byte offset of its line, length of the line in bytes. */
export type Place = readonly [segment: number, offset: number, length: number];

/**
 * A current record as the engine holds it. The value stays packed: that is the smallest form, outside the collector's
 * reach. Entries never change, but for how tightly they are packed; a commit puts a new one in place of the old.
 */
export interface Entry {
	readonly id: Id;
	readonly version: number;
	/** Version of the collection's shape in which `packed` was written. */
	readonly shape: number;
	packed: Packed;
	/** The places of all revisions, oldest first, three numbers each. */
	readonly places: readonly number[];
	readonly audienceClass: string;
	/** By the order of the declared keys. */
	readonly keys: readonly (KeyValue | null | readonly string[])[];
	/** By the order of the declared unique names. */
	readonly unique: readonly (string | null)[];
}

/** Orders records by id. Ids are letters and digits, for which the order of texts in memory is that of their bytes. */
export const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What is left of a record that was removed: the value is read from its place in the journal while it may be restored. */
export interface Gone {
	readonly id: Id;
	readonly version: number;
	readonly by: string;
	readonly at: Instant;
	readonly sequence: number;
	readonly places: readonly number[];
	readonly erased: { readonly ground: string } | null;
}

/** The value of an entry in today's shape: a fresh copy. */
export function unpack(of: AnyCollection, shape: number, packed: Packed): unknown {
	return upgraded(of, shape, JSON.parse(jsonOf(packed).toString('utf8')));
}

export interface Written {
	readonly id: Id;
	readonly version: number;
	readonly shape: number;
	readonly packed: Packed;
	readonly places: readonly number[];
}

/** The entry of a record that was written; `value` is the unpacked value in today's shape. */
export const entryOf = (of: AnyCollection, written: Written, value: unknown): Entry =>
	derivedEntry(of, written, derive(of, written.id, value));

export function derivedEntry(of: AnyCollection, written: Written, derived: Derived): Entry {
	return {
		...written,
		audienceClass: derived.audienceClass,
		keys: Object.keys(of.keys).map((name) => derived.keys[name]!),
		unique: Object.keys(of.unique).map((name) => derived.unique[name]!)
	};
}

export const withPlace = (places: readonly number[], place: Place): readonly number[] => [...places, ...place];

/** The places of a record one by one, oldest first. */
export function* placesOf(places: readonly number[]): Generator<Place> {
	for (let at = 0; at < places.length; at += 3) yield [places[at]!, places[at + 1]!, places[at + 2]!];
}
