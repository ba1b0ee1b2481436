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
import { Statement } from './statement';

/** Days in which whoever removed a record can bring it back. */
const RESTORABLE_DAYS = 30;
const LIMIT = { usual: 25, most: 200 };

interface RemovedRow extends RecordRow {
	readonly kind: string;
	readonly at: string;
}

/** What this person removed and can still restore, newest first. A visitor and a system reader have removed nothing. */
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
	const since = ask.value(addHours(clock.now(), -RESTORABLE_DAYS * 24));
	const conditions = [
		`gone.by = ${ask.value(reader.id)}`,
		`gone.at > ${since}`,
		`gone.kind = any (${ask.value([...collections.keys()])}::text[])`
	];
	if (query.after) {
		const [at, kind, id] = openCursor(secret, mark, query.after);
		const values = [at, kind, id].map((each) => ask.value(each));
		conditions.push(
			`(gone.at < ${values[0]} or (gone.at = ${values[0]} and (gone.kind, gone.id) > (${values[1]}, ${values[2]})))`
		);
	}
	const rows = await database.ask<RemovedRow>(
		`select gone.kind, gone.id, gone.version, gone.at, last.shape, last.value from removed as gone
			join revision as last on last.kind = gone.kind and last.id = gone.id and last.version = gone.version - 1
			where gone.ground is null and ${conditions.join(' and ')}
			order by gone.at desc, gone.kind, gone.id limit ${ask.value(limit + 1)}`,
		ask.args
	);
	const shown = rows.slice(0, limit);
	const last = rows.length > limit ? shown.at(-1)! : null;
	return {
		items: shown.map(({ kind, id, version, at, shape, value }) =>
			deepFreeze({ kind, id, version, at, value: upgraded(collections.get(kind)!, shape, value) })
		),
		next: last && sealCursor(secret, mark, [last.at, last.kind, last.id])
	};
}
