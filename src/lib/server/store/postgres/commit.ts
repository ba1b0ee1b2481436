import { randomUUID } from 'node:crypto';
import { addHours, type Clock, type Instant } from '#lib/domain/shared/clock';
import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Change, Commit, Receipt } from '#lib/domain/shared/context';
import { isId, parseRef, refText, type Id, type Ref } from '#lib/domain/shared/ids';
import { parseValue } from '../derive';
import { Turn } from '../turn';
import type { Database } from './database';
import { apart, classesOf, prepare, type Prepared } from './prepare';
import { inOrder, lockOf } from './record-locks';
import { RESTORE_HOURS } from './removed';

/** A request key is kept for a day: a form is not sent again after that. */
const KEY_HOURS = 24;

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
export async function carryOut(
	database: Database,
	clock: Clock,
	collections: ReadonlyMap<string, AnyCollection>,
	wish: Commit
): Promise<Receipt> {
	const now = clock.now();
	checkRefs(wish, collections);
	const restored = await restoredValues(database, wish, now);
	const changes = await madeReady(wish.changes, restored);
	const kept = changes.filter((change) => change !== null);
	const blobs = kept.flatMap((each) => (each.blobs ?? []).map((blob) => ({ kind: each.kept.kind, id: each.kept.id, blob })));
	const text = JSON.stringify({
		by: wish.by,
		verb: wish.verb,
		subject: refText(wish.subject),
		key: wish.key ?? randomUUID(),
		keysSince: addHours(now, -KEY_HOURS),
		now,
		locks: locksOf(wish, blobs),
		checks: checksOf(wish),
		cannotRestore: wish.changes.some((change) => change.do === 'restore' && !restored.has(refOf(change))),
		classes: classesOf(kept),
		touched: wish.changes.map((change) => ({ kind: change.of.kind, id: change.id })),
		unique: kept.flatMap((each) => each.unique),
		worded: kept.filter((each) => each.blobs).map(({ kept: { kind, id } }) => ({ kind, id })),
		blobs,
		read: [...wish.changes.map(({ of, id, version }) => ({ kind: of.kind, id, version })), ...(wish.expects ?? [])].filter(
			({ version }) => version > 0
		),
		removals: wish.changes
			.filter((change) => change.do === 'remove')
			.map(({ of, id, version }) => ({ kind: of.kind, id, version: version + 1 })),
		journal: wish.changes.map((change) => [change.do === 'remove' ? 'remove' : 'put', refOf(change), change.version + 1])
	});
	const heavy = wish.changes.map((change, at) =>
		apart(changes[at]?.kept ?? { do: 'remove', kind: change.of.kind, id: change.id })
	);
	const [done] = await database.ask<Done>('select * from commit_changes($1::text::json, $2::text::json)', [
		text,
		JSON.stringify(heavy)
	]);
	return { sequence: done!.sequence, at: done!.at, subject: parseRef(done!.subject)!, repeated: done!.repeated };
}

/** What the database needs to know of each change; of many in turns, so that others are answered meanwhile. */
async function madeReady(changes: readonly Change[], restored: ReadonlyMap<string, Before>): Promise<(Prepared | null)[]> {
	const turn = new Turn();
	const ready: (Prepared | null)[] = [];
	for (const change of changes) {
		ready.push(preparedChange(change, restored.get(refOf(change))));
		await turn.over();
	}
	return ready;
}

const refOf = (change: Change): string => refText({ kind: change.of.kind, id: change.id });

/** What the database needs to know of a change; null for a removal, and where there is nothing to restore. */
function preparedChange(change: Change, before: Before | undefined): Prepared | null {
	const version = change.version + 1;
	if (change.do === 'put') return prepare(change.of, change.id, version, change.of.version, parseValue(change.of, change.value));
	return change.do === 'restore' && before ? prepare(change.of, change.id, version, before.shape, before.value) : null;
}

/** Slips of whoever wrote the use case, not of a person: a kind the store does not know, no id, one record twice. */
function checkRefs(wish: Commit, collections: ReadonlyMap<string, AnyCollection>): void {
	const seen = new Set<string>();
	for (const change of wish.changes) {
		const text = refOf(change);
		if (!collections.has(change.of.kind)) throw new TypeError(`The store was opened without the collection ${change.of.kind}.`);
		if (!isId(change.id)) throw new TypeError(`${text} is not a reference.`);
		if (seen.has(text)) throw new TypeError(`${text} is changed twice in one commit.`);
		seen.add(text);
	}
}

/** The versions that must hold: as `record_version` gives them, a removed record's with a minus. */
const checksOf = (wish: Commit): object[] => [
	...wish.changes.map((change) => ({
		kind: change.of.kind,
		id: change.id,
		version: change.do === 'restore' ? -change.version : change.version,
		absent: false
	})),
	...(wish.expects ?? []).map((each) => ({ ...each, absent: each.version === 0 }))
];

/** One lock for each record, blob and the request, in the order in which everybody takes them; shared for what is only expected. */
function locksOf(wish: Commit, blobs: readonly { readonly blob: Id }[]): [string, boolean][] {
	const shared = new Map<bigint, boolean>();
	for (const each of wish.expects ?? []) shared.set(lockOf(refText(each)), true);
	for (const change of wish.changes) shared.set(lockOf(refOf(change)), false);
	for (const { blob } of blobs) shared.set(lockOf(`blob ${blob}`), false);
	if (wish.key) shared.set(lockOf(`request ${wish.by} ${wish.key}`), false);
	return [...shared].sort(([a], [b]) => inOrder(a, b)).map(([lock, isShared]) => [String(lock), isShared]);
}

interface Before extends Record<string, unknown> {
	readonly ref: string;
	readonly shape: number;
	readonly value: unknown;
}

/** The wordings that restored records had when they were removed: only whoever removed one can bring it back, and for a time. */
async function restoredValues(database: Database, { by, changes }: Commit, now: Instant): Promise<ReadonlyMap<string, Before>> {
	const wanted: Ref[] = changes
		.filter((change) => change.do === 'restore')
		.map((change) => ({ kind: change.of.kind, id: change.id }));
	if (wanted.length === 0) return new Map();
	const rows = await database.ask<Before>(
		`select wanted.kind || '/' || wanted.id as ref, last.shape, last.value
			from unnest($1::text[], $2::text[]) as wanted (kind, id)
			join removed on removed.kind = wanted.kind and removed.id = wanted.id and removed.by = $3 and removed.at > $4 and removed.ground is null
			join revision as last on last.kind = wanted.kind and last.id = wanted.id and last.version = removed.version - 1`,
		[wanted.map((each) => each.kind), wanted.map((each) => each.id), by, addHours(now, -RESTORE_HOURS)]
	);
	return new Map(rows.map((row) => [row.ref, row]));
}
