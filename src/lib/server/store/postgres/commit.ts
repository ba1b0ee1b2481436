import { createHash, randomUUID } from 'node:crypto';
import type { Audience } from '#lib/domain/shared/audience';
import { addHours, type Clock } from '#lib/domain/shared/clock';
import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Change, Commit, Receipt } from '#lib/domain/shared/context';
import { parseRef, refText, type Ref } from '#lib/domain/shared/ids';
import { postingsOf } from '#lib/server/search/postgres/postings';
import { derive, indexedRecord, parseValue, upgraded } from '../derive';
import type { Database } from './database';

/** A request key is kept for a day: a form is not sent again after that. */
const KEY_HOURS = 24;

/** A written record as the function `keep_record` takes it. */
export interface Kept {
	readonly do: 'keep';
	readonly kind: string;
	readonly id: string;
	readonly version: number;
	readonly shape: number;
	readonly value: unknown;
	readonly class: string;
	readonly keys: Readonly<Record<string, unknown>>;
	readonly search: unknown;
}

/** What the database needs to know of one written record. */
export interface Prepared {
	readonly kept: Kept;
	readonly audience: Audience;
	readonly unique: readonly { kind: string; name: string; value: string; id: string }[];
}

/** Works out keys, audience, unique values and postings of a value that was parsed. */
export function prepare(of: AnyCollection, id: string, version: number, shape: number, stored: unknown): Prepared {
	const value = upgraded(of, shape, stored);
	const derived = derive(of, id, value);
	const found = indexedRecord(of, id, value, derived.audience);
	return {
		kept: {
			do: 'keep',
			kind: of.kind,
			id,
			version,
			shape,
			value: stored,
			class: classHash(derived.audienceClass),
			keys: derived.keys,
			search: found && postingsOf(found)
		},
		audience: derived.audience,
		unique: Object.entries(derived.unique).flatMap(([name, held]) =>
			held === null ? [] : [{ kind: of.kind, name, value: held, id }]
		)
	};
}

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

interface Done extends Record<string, unknown> {
	readonly sequence: number;
	readonly at: string;
	readonly subject: string;
	readonly repeated: boolean;
}

/**
 * Carries out a commit. Lost connections are asked again with the same request key (one is made up where none is given),
 * so that whatever was done before the connection went is not done twice.
 */
export async function carryOut(database: Database, clock: Clock, wish: Commit): Promise<Receipt> {
	const now = clock.now();
	const restored = await restoredValues(database, wish.changes);
	const prepared = wish.changes.flatMap((change) => {
		if (change.do === 'remove') return [];
		if (change.do === 'put')
			return [prepare(change.of, change.id, change.version + 1, change.of.version, parseValue(change.of, change.value))];
		const before = restored.get(refText({ kind: change.of.kind, id: change.id }));
		return before ? [prepare(change.of, change.id, change.version + 1, before.shape, before.value)] : [];
	});
	const text = JSON.stringify({
		by: wish.by,
		verb: wish.verb,
		subject: refText(wish.subject),
		key: wish.key ?? randomUUID(),
		keysSince: addHours(now, -KEY_HOURS),
		now,
		locks: locksOf(wish),
		checks: checksOf(wish, restored),
		classes: classesOf(prepared),
		touched: wish.changes.map((change) => ({ kind: change.of.kind, id: change.id })),
		unique: prepared.flatMap((each) => each.unique),
		changes: wish.changes.map((change) => prepared.find((each) => isOf(change, each.kept))?.kept ?? removal(change)),
		refs: wish.changes.map((change) => refText({ kind: change.of.kind, id: change.id }))
	});
	const [done] = await database.ask<Done>('select * from commit_changes($1::text::json)', [text]);
	return { sequence: done!.sequence, at: done!.at, subject: parseRef(done!.subject)!, repeated: done!.repeated };
}

const isOf = (change: Change, kept: Kept): boolean =>
	change.do !== 'remove' && change.id === kept.id && change.of.kind === kept.kind;

const removal = (change: Change): object => ({ do: 'remove', kind: change.of.kind, id: change.id, version: change.version + 1 });

// No record ever has this version: what cannot be restored (any more) is a conflict.
const NEVER = -2_000_000_000;

/** The versions that must hold: as `record_version` gives them, a removed record's with a minus. */
const checksOf = (wish: Commit, restored: ReadonlyMap<string, Before>): object[] => [
	...wish.changes.map((change) => ({
		kind: change.of.kind,
		id: change.id,
		version:
			change.do !== 'restore'
				? change.version
				: restored.has(refText({ kind: change.of.kind, id: change.id }))
					? -change.version
					: NEVER,
		absent: false
	})),
	...(wish.expects ?? []).map((each) => ({ ...each, absent: each.version === 0 }))
];

/** One lock for each record and for the request, in the order in which everybody takes them; shared for what is only expected. */
function locksOf(wish: Commit): [string, boolean][] {
	const shared = new Map<bigint, boolean>();
	for (const each of wish.expects ?? []) shared.set(lockOf(refText(each)), true);
	for (const change of wish.changes) shared.set(lockOf(refText({ kind: change.of.kind, id: change.id })), false);
	if (wish.key) shared.set(lockOf(`request ${wish.by} ${wish.key}`), false);
	return [...shared].sort(([a], [b]) => (a < b ? -1 : 1)).map(([lock, isShared]) => [String(lock), isShared]);
}

const lockOf = (text: string): bigint => createHash('sha256').update(text).digest().readBigInt64BE();

interface Before extends Record<string, unknown> {
	readonly ref: string;
	readonly shape: number;
	readonly value: unknown;
}

/** The wordings that restored records had when they were removed. */
async function restoredValues(database: Database, changes: readonly Change[]): Promise<ReadonlyMap<string, Before>> {
	const wanted: Ref[] = changes
		.filter((change) => change.do === 'restore')
		.map((change) => ({ kind: change.of.kind, id: change.id }));
	if (wanted.length === 0) return new Map();
	const rows = await database.ask<Before>(
		`select wanted.kind || '/' || wanted.id as ref, last.shape, last.value
			from unnest($1::text[], $2::text[]) as wanted (kind, id)
			join removed using (kind, id)
			join revision as last on last.kind = wanted.kind and last.id = wanted.id and last.version = removed.version - 1`,
		[wanted.map((each) => each.kind), wanted.map((each) => each.id)]
	);
	return new Map(rows.map((row) => [row.ref, row]));
}
