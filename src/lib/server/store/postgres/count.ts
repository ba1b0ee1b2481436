import type { AnyCollection, KeyValue } from '#lib/domain/shared/collection';
import type { Reader } from '#lib/domain/shared/policy';
import type { CheckedCondition } from '../query';
import { conditionText } from './conditions';
import type { Database } from './database';
import { holdsTable, keyColumn, recordTable } from './names';
import { Reach, Statement, tokensOf } from './statement';

/** Readable records by the values of a key, counted on the index of class and key where nothing else narrows. */
export async function count(
	database: Database,
	reader: Reader,
	of: AnyCollection,
	conditions: readonly CheckedCondition[],
	by: string
): Promise<ReadonlyMap<KeyValue, number>> {
	const ask = new Statement();
	const reach = new Reach(ask, tokensOf(reader), of.kind);
	const isMany = of.keys[by]!.many;
	const column = isMany ? 'held.value' : `r.${keyColumn(by)}`;
	const where = [
		reach.admits('r.class'),
		`${column} is not null`,
		...conditions.map((each) => conditionText(ask, of.kind, each))
	];
	const rows = await database.ask<{ value: KeyValue; records: number }>(
		`${reach.with()} select ${column} as value, count(*)::int as records from ${recordTable(of.kind)} as r
			${isMany ? `join ${holdsTable(of.kind, by)} as held on held.id = r.id` : ''}
			where ${where.join(' and ')} group by 1`,
		ask.args
	);
	return new Map(rows.map((row) => [row.value, row.records]));
}
