import type { AnyCollection, Saved, ValueOf } from '#lib/domain/shared/collection';
import type { Followed, FollowQuery } from '#lib/domain/shared/context';
import { refText } from '#lib/domain/shared/ids';
import { FOLLOWED_AT_ONCE } from '../follow';
import type { Asker } from './asker';
import { keyColumn, recordTable } from './names';
import { saved } from './rows';
import { Reach, Statement, tokensOf } from './statement';

interface FollowedRow extends Record<string, unknown> {
	readonly steps: number;
	readonly id: string;
	readonly version: number;
	readonly shape: number;
	readonly value: unknown;
	readonly far: string;
	readonly far_version: number;
	readonly far_shape: number;
	readonly far_value: unknown;
}

/** All steps in one statement: each level of it leans on the ends of the one before. */
export async function follow<C extends AnyCollection>(
	{ database, reader, collections }: Asker,
	of: C,
	query: FollowQuery<C>
): Promise<readonly Followed<ValueOf<C>>[]> {
	const ask = new Statement();
	const text = followStatement(ask, new Reach(ask, tokensOf(reader)), [...collections.keys()], of, query);
	const rows = await database.ask<FollowedRow>(text, ask.args);
	return rows.map((row) => {
		const [kind, id] = row.far.split('/') as [string, string];
		const end = { id, version: row.far_version, shape: row.far_shape, value: row.far_value };
		return {
			steps: row.steps,
			joint: saved<ValueOf<C>>(of, row),
			found: { kind, id, record: saved<unknown>(collections.get(kind)!, end) as Saved<unknown> }
		};
	});
}

function followStatement<C extends AnyCollection>(
	ask: Statement,
	reach: Reach,
	kinds: readonly string[],
	of: C,
	{ start, near, far, steps, limit }: FollowQuery<C>
): string {
	const from = ask.value(refText(start));
	const known = `${ask.value(kinds)}::text[]`;
	const levels = Array.from({ length: steps }, (_, at) => {
		const step = at + 1;
		const ends = at === 0 ? `= ${from}` : `= any (array(select far from reached_${at}))`;
		const earlier = Array.from({ length: at }, (_, before) => ` and far not in (select far from joints_${before + 1})`).join('');
		return `joints_${step} as materialized (
				select r.id, r.version, r.shape, r.value, r.${keyColumn(far)} as far from ${recordTable(of.kind)} as r
				where r.${keyColumn(near)} ${ends} and ${reach.admits('r.class')} order by r.id limit ${FOLLOWED_AT_ONCE}),
			reached_${step} as materialized (
				select joint.*, ${step} as steps, held.version as far_version, held.shape as far_shape, held.value as far_value
				from joints_${step} as joint
				cross join lateral current_record(split_part(joint.far, '/', 1), split_part(joint.far, '/', 2)) as held
				where far <> ${from}${earlier} and split_part(far, '/', 1) = any (${known}) and ${reach.admits('held.class')})`;
	});
	const all = levels.map((_, at) => `select * from reached_${at + 1}`).join(' union all ');
	return `${reach.with(...levels)} select * from (${all}) as walked order by steps, id limit ${ask.value(limit)}`;
}
