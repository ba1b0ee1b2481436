import type { CheckedCondition } from '../query';
import { holdsTable, keyColumn } from './names';
import type { Statement } from './statement';

/** A checked condition as SQL on the record `r` of a kind. */
export function conditionText(ask: Statement, kind: string, condition: CheckedCondition): string {
	if (!condition.many) return testOf(ask, `r.${keyColumn(condition.key)}`, condition);
	const holds = holdsTable(kind, condition.key);
	const none = `not exists (select from ${holds} as h where h.id = r.id)`;
	const asksForNone = condition.points?.includes(null) ?? false;
	if (asksForNone && condition.points!.length === 1) return none;
	const some = `exists (select from ${holds} as h where h.id = r.id and ${testOf(ask, 'h.value', condition)})`;
	return asksForNone ? `(${some} or ${none})` : some;
}

function testOf(ask: Statement, column: string, { points, range }: CheckedCondition): string {
	if (range) {
		const from = range.from === undefined ? `${column} is not null` : `${column} >= ${ask.value(range.from)}`;
		return range.to === undefined ? from : `${from} and ${column} < ${ask.value(range.to)}`;
	}
	const values = points!.filter((each) => each !== null);
	const tests = [
		...(values.length === 1 ? [`${column} = ${ask.value(values[0])}`] : []),
		...(values.length > 1
			? [`${column} = any (${ask.value(values)}::${typeof values[0] === 'number' ? 'float8' : 'text'}[])`]
			: []),
		...(points!.includes(null) ? [`${column} is null`] : [])
	];
	return tests.length === 0 ? 'false' : `(${tests.join(' or ')})`;
}
