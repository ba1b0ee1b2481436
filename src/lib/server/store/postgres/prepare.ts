import { createHash } from 'node:crypto';
import type { Audience } from '#lib/domain/shared/audience';
import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Id } from '#lib/domain/shared/ids';
import { postingsOf } from '#lib/server/search/postgres/postings';
import { derive, indexedRecord, upgraded } from '../derive';
import { idsNamedIn } from './named-ids';

/** A written record as the function `keep_record` takes it. */
export interface Kept {
	readonly do: 'keep';
	readonly kind: string;
	readonly id: string;
	readonly version: number;
	readonly shape: number;
	readonly value: unknown;
	/** The {@link classHash} of its audience. */
	readonly class: string;
	readonly keys: Readonly<Record<string, unknown>>;
	/** Ids of records that it names. */
	readonly names: readonly string[];
	readonly search: unknown;
}

/** What the database needs to know of one written record. */
export interface Prepared {
	readonly kept: Kept;
	readonly audience: Audience;
	readonly unique: readonly { kind: string; name: string; value: string; id: string }[];
	/** The blobs that it names; null where its kind names none. */
	readonly blobs: readonly Id[] | null;
}

/**
 * Works out keys, audience, unique values and (unless left out) postings of a value that was parsed; `shape`: the version it was
 * written in.
 */
export function prepare(
	of: AnyCollection,
	id: string,
	version: number,
	shape: number,
	stored: unknown,
	withPostings = true
): Prepared {
	const value = upgraded(of, shape, stored);
	const derived = derive(of, id, value);
	const found = withPostings ? indexedRecord(of, id, value, derived.audience) : null;
	const unique = Object.entries(derived.unique).flatMap(([name, held]) =>
		held === null ? [] : [{ kind: of.kind, name, value: held, id }]
	);
	const kept: Kept = {
		do: 'keep',
		kind: of.kind,
		id,
		version,
		shape,
		value: stored,
		class: classHash(derived.audienceClass),
		keys: derived.keys,
		names: idsNamedIn(stored),
		search: found && postingsOf(found)
	};
	return { kept, audience: derived.audience, unique, blobs: of.blobs ? derived.blobs : null };
}

/** A change with what is long in it beside it. */
export function apart(given: Kept | { readonly do: 'remove'; readonly kind: string; readonly id: string }) {
	if (given.do === 'remove') return { change: given };
	const { value, search, ...change } = given;
	return { change, value, search };
}

/** Audiences can be longer than what an index takes; their hashes stand for them. */
const classHash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The audiences of some records, each once, with the kinds that have it. */
export function classesOf(all: readonly Prepared[]): { hash: string; tokens: Audience; kinds: string[] }[] {
	const classes = new Map<string, { hash: string; tokens: Audience; kinds: Set<string> }>();
	for (const { kept, audience } of all) {
		const known = classes.get(kept.class) ?? { hash: kept.class, tokens: audience, kinds: new Set<string>() };
		known.kinds.add(kept.kind);
		classes.set(kept.class, known);
	}
	return [...classes.values()].map((each) => ({ ...each, kinds: [...each.kinds] }));
}
