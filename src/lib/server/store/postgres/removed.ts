import { RESTORE_DAYS, type AnyCollection } from '#lib/domain/shared/collection';
import type { Removed, RemovedRef } from '#lib/domain/shared/context';
import { addHours, type Clock } from '#lib/domain/shared/clock';
import type { Ref } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import { fingerprint, openCursor, sealCursor } from '../cursor';
import { upgraded } from '../derive';
import { deepFreeze } from '../plain';
import type { Removal } from '../forgetful';
import { checkLimit } from '../query';
import type { Database } from './database';
import type { RecordRow } from './rows';
import { Reach, Statement } from './statement';

/** Hours in which whoever removed a record can bring it back. */
export const RESTORE_HOURS = RESTORE_DAYS * 24;
const LIMIT = { usual: 25, most: 200 };

interface RemovedRow extends RecordRow {
	readonly kind: string;
	readonly at: string;
	readonly sequence: number;
	readonly act: readonly RemovedRef[];
}

/** What this person removed, could still read and can bring back, newest first. Visitors and system readers have removed nothing. */
export async function removed(
	database: Database,
	reader: Reader,
	collections: ReadonlyMap<string, AnyCollection>,
	clock: Clock,
	secret: string,
	query: { limit?: number; after?: string | null }
): Promise<{ readonly items: readonly Removed[]; readonly next: string | null }> {
	const limit = checkLimit(query.limit, LIMIT.usual, LIMIT.most);
	if (reader.kind !== 'person') return { items: [], next: null };
	const mark = fingerprint(['removed', reader.id]);
	const ask = new Statement();
	const reach = new Reach(ask, reader.tokens);
	const since = ask.value(addHours(clock.now(), -RESTORE_HOURS));
	const conditions = [
		`gone.by = ${ask.value(reader.id)}`,
		`gone.at > ${since}`,
		`gone.kind = any (${ask.value([...collections.keys()])}::text[])`
	];
	if (query.after) {
		const [sequence, kind, id] = openCursor(secret, mark, query.after);
		const values = [sequence, kind, id].map((each) => ask.value(each));
		conditions.push(
			`(gone.sequence < ${values[0]} or (gone.sequence = ${values[0]} and (gone.kind, gone.id) > (${values[1]}, ${values[2]})))`
		);
	}
	const rows = await database.ask<RemovedRow>(
		`${reach.with()} select gone.kind, gone.id, gone.version, gone.at, gone.sequence, last.shape, last.value, (
				select json_agg(json_build_object('kind', kind, 'id', id, 'version', version) order by kind, id) from removed as one
				where one.by = gone.by and one.sequence = gone.sequence and one.ground is null) as act
			from removed as gone
			join revision as last on last.kind = gone.kind and last.id = gone.id and last.version = gone.version - 1
			where gone.ground is null and ${reach.admits('last.class')} and ${conditions.join(' and ')}
			order by gone.sequence desc, gone.kind, gone.id limit ${ask.value(limit + 1)}`,
		ask.args
	);
	const shown = rows.slice(0, limit);
	const last = rows.length > limit ? shown.at(-1)! : null;
	return {
		items: shown.map(({ kind, id, version, at, shape, value, act }) =>
			deepFreeze({ kind, id, version, at, value: upgraded(collections.get(kind)!, shape, value), act })
		),
		next: last && sealCursor(secret, mark, [last.sequence, last.kind, last.id])
	};
}

/** Removed records whose text is still kept, with when they were removed. */
export const removals = (database: Database): Promise<readonly Removal[]> =>
	database.ask<RemovalRow>('select kind, id, at from removed where ground is null');

/** Records of some kinds of which an earlier wording is kept. */
export const revised = (database: Database, kinds: readonly string[]): Promise<readonly Ref[]> =>
	database.ask<Ref & Record<string, unknown>>('select distinct kind, id from revision where kind = any ($1::text[])', [kinds]);

interface RemovalRow extends Removal, Record<string, unknown> {
	readonly kind: string;
	readonly id: string;
	readonly at: string;
}
