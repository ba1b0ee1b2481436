import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Removed } from '#lib/domain/shared/context';
import { addHours, type Clock } from '#lib/domain/shared/clock';
import type { Reader } from '#lib/domain/shared/policy';
import { fingerprint, openCursor, sealCursor } from '../cursor';
import { upgraded } from '../derive';
import { deepFreeze } from '../plain';
import { checkLimit } from '../query';
import type { Database } from './database';
import type { RecordRow } from './rows';
import { Reach, Statement } from './statement';

/** Hours in which whoever removed a record can bring it back: thirty days. */
export const RESTORE_HOURS = 30 * 24;
const LIMIT = { usual: 25, most: 200 };

interface RemovedRow extends RecordRow {
	readonly kind: string;
	readonly at: string;
	readonly sequence: number;
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
		`${reach.with()} select gone.kind, gone.id, gone.version, gone.at, gone.sequence, last.shape, last.value from removed as gone
			join revision as last on last.kind = gone.kind and last.id = gone.id and last.version = gone.version - 1
			where gone.ground is null and ${reach.admits('last.class')} and ${conditions.join(' and ')}
			order by gone.sequence desc, gone.kind, gone.id limit ${ask.value(limit + 1)}`,
		ask.args
	);
	const shown = rows.slice(0, limit);
	const last = rows.length > limit ? shown.at(-1)! : null;
	return {
		items: shown.map(({ kind, id, version, at, shape, value }) =>
			deepFreeze({ kind, id, version, at, value: upgraded(collections.get(kind)!, shape, value) })
		),
		next: last && sealCursor(secret, mark, [last.sequence, last.kind, last.id])
	};
}
