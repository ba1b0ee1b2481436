import type { KeyValue } from '#lib/domain/shared/collection';
import type { Reader } from '#lib/domain/shared/policy';
import type { CheckedCondition } from '../query';
import { matching, type Effort } from './list';
import type { Records } from './records';
import { everything, scopeOf, type Scope } from './scope';
import { valuesOf } from './shelf';
import { BEFORE, BEHIND } from './sorted';

/**
 * Readable records counted by the values of a key. Without conditions the cost follows the number of different
 * values, since an index knows how many items lie between two of its points.
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
	if (conditions.length === 0 && scope.exact) countSteps(scope, by, add, effort);
	else {
		const at = Object.keys(records.of.keys).indexOf(by);
		for (const entry of matching(records, scope, conditions, effort))
			for (const value of valuesOf(entry.keys[at]!)) add(value, 1);
	}
	return counted;
}

/** Steps from one value of the index to the next. */
function countSteps(scope: Scope, by: string, add: (value: KeyValue | null, number: number) => void, effort: Effort): void {
	for (const shelf of scope.shelves) {
		const index = shelf.byKey(by);
		let item = index.first(everything.from);
		while (item && item.value !== null) {
			effort.visited++;
			const { value } = item;
			add(value, index.between({ value, id: BEFORE }, { value, id: BEHIND }));
			item = index.first({ value, id: BEHIND });
		}
	}
}
