import { addHours, type Instant } from '#lib/domain/shared/clock';
import { RESTORE_DAYS, type AnyCollection } from '#lib/domain/shared/collection';
import type { Removed } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import { fingerprint, openCursor, sealCursor } from '../cursor';
import { compareText } from '../order';
import { deepFreeze } from '../plain';
import { checkLimit } from '../query';
import { placesOf, type Gone } from './entry';
import { mayRead, valueIn } from './history';
import type { Journal } from './journal';
import type { Records } from './records';
import type { State } from './state';

const RESTORE_HOURS = RESTORE_DAYS * 24;

export interface RemovedQuery {
	readonly limit?: number;
	readonly after?: string | null;
}

/** Whether somebody can still bring a removed record back: only who removed it, for thirty days. */
export const isRestorable = (gone: Gone, by: string, now: Instant): boolean =>
	gone.by === by && gone.erased === null && gone.at > addHours(now, -RESTORE_HOURS);

/** The value a removed record had, or undefined where it cannot be read any more. */
export async function lastValue(journal: Journal, of: AnyCollection, id: Id, gone: Gone): Promise<unknown> {
	for (const place of [...placesOf(gone.places)].reverse()) {
		const commit = await journal.read(place);
		const value = commit && valueIn(commit, of, id);
		if (value !== undefined && value !== null) return value;
	}
	return undefined;
}

/** What a reader removed and can bring back, newest first, as far as they could still read it. */
export async function removedBy(
	state: State,
	journal: Journal,
	reader: Reader,
	now: Instant,
	query: RemovedQuery,
	secret: string
): Promise<{ items: Removed[]; next: string | null }> {
	const mark = fingerprint(['removed', reader.kind === 'person' ? reader.id : reader.kind]);
	const limit = checkLimit(query.limit, 25, 200);
	const after = query.after ? openCursor(secret, mark, query.after) : null;
	if (reader.kind !== 'person') return { items: [], next: null };
	const all = [...state.kinds]
		.flatMap((records) => mine(records, reader.id, now))
		.sort((a, b) => b.gone.sequence - a.gone.sequence || compareText(a.ref, b.ref));
	const acts = Map.groupBy(all, ({ gone }) => gone.sequence);
	const laid = all.filter(
		({ gone, ref }) => !after || gone.sequence < Number(after[0]) || (gone.sequence === after[0] && ref > String(after[1]))
	);
	const page = laid.slice(0, limit);
	const items: Removed[] = [];
	for (const { records, gone } of page) {
		const value = await lastValue(journal, records.of, gone.id, gone);
		if (value === undefined || !mayRead(reader, records.of, gone.id, value)) continue;
		const act = acts.get(gone.sequence)!.map(leftOf);
		items.push(deepFreeze({ ...leftOf({ records, gone }), at: gone.at, value, act }));
	}
	const last = page.at(-1);
	return { items, next: last && page.length < laid.length ? sealCursor(secret, mark, [last.gone.sequence, last.ref]) : null };
}

interface Mine {
	readonly records: Records;
	readonly gone: Gone;
	readonly ref: string;
}

const leftOf = ({ records, gone }: Pick<Mine, 'records' | 'gone'>) => ({
	kind: records.of.kind,
	id: gone.id,
	version: gone.version
});

const mine = (records: Records, by: Id, now: Instant): Mine[] =>
	records
		.goneBy(by)
		.filter((gone) => isRestorable(gone, by, now))
		.map((gone) => ({ records, gone, ref: `${records.of.kind}/${gone.id}` }));
