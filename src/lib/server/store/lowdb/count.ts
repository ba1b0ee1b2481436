import type { KeyValue } from '#lib/domain/shared/collection';
import type { Reader } from '#lib/domain/shared/policy';
import type { CheckedCondition } from '../query';
import { matching, type Effort } from './list';
import type { Records } from './records';
import { scopeOf, type Scope } from './scope';
import { valuesOf } from './shelf';

/**
 * Readable records counted by the values of a key. Without conditions the cost follows the number of different
 * values, since an index passes items of one value by in long steps.
 */
export function count(
	records: Records,
	reader: Reader,
	conditions: readonly CheckedCondition[],
	by: string,
	effort: Effort
): ReadonlyMap<KeyValue, number> {
	const scope = scopeOf(records, reader);
	const counted = new Map<KeyValue, number>();
	const add = (value: KeyValue | null, number: number): void => {
		if (value !== null) counted.set(value, (counted.get(value) ?? 0) + number);
	};
	if (conditions.length === 0 && scope.exact) countRuns(scope, by, add, effort);
	else {
		const at = Object.keys(records.of.keys).indexOf(by);
		for (const entry of matching(records, scope, conditions, effort))
			for (const value of valuesOf(entry.keys[at]!)) add(value, 1);
	}
	return counted;
}

/** Passes from one value of the index to the next. */
function countRuns(scope: Scope, by: string, add: (value: KeyValue | null, number: number) => void, effort: Effort): void {
	for (const shelf of scope.shelves)
		for (const [value, items] of shelf.byKey(by).runs()) {
			effort.visited++;
			add(value, items);
		}
}
