import type { Reader } from '#lib/domain/shared/policy';
import { compareValues } from '../order';
import type { CheckedCondition } from '../query';
import type { Entry } from './entry';
import type { AudienceClass, Records } from './records';
import { valuesOf, type Shelf } from './shelf';
import { BEFORE, BEHIND, LOWEST, type Bound, type Sorted } from './sorted';

/** What one reader sees of a kind at this moment: the shelves to walk, and a test where these hold more. */
export interface Scope {
	readonly shelves: readonly Shelf[];
	readonly admits: (entry: Entry) => boolean;
	/** Whether the shelves hold readable records only. */
	readonly exact: boolean;
}

// Merging more walks than this costs more than walking everything and leaving out the unreadable.
const MOST_CLASSES = 2_000;

export function scopeOf(records: Records, reader: Reader): Scope {
	if (reader.kind === 'system') return { shelves: [records.whole], admits: () => true, exact: true };
	const classes: Set<AudienceClass> = records.readable(reader.tokens);
	if (classes.size <= MOST_CLASSES) return { shelves: [...classes].map((each) => each.shelf), admits: () => true, exact: true };
	return { shelves: [records.whole], admits: (entry) => records.mayRead(entry, reader.tokens), exact: false };
}

/** A stretch of an index, half open. */
export interface Span {
	readonly from: Bound;
	readonly to: Bound;
}

/** All of a key's index. */
export const everything: Span = { from: { value: LOWEST, id: BEFORE }, to: { value: null, id: BEHIND } };
/** All of the index by id, whose items have no value. */
export const everyId: Span = { from: { value: null, id: BEFORE }, to: { value: null, id: BEHIND } };

/** The stretches of a key's index that hold what a condition names; they do not overlap. */
export function spansOf(condition: CheckedCondition): readonly Span[] {
	if (condition.points) return condition.points.map((value) => ({ from: { value, id: BEFORE }, to: { value, id: BEHIND } }));
	const { from, to } = condition.range!;
	return [
		{
			from: from === undefined ? everything.from : { value: from, id: BEFORE },
			to: { value: to ?? null, id: BEFORE }
		}
	];
}

/** A test of one condition on a record. `at`: the key's place among the declared ones. */
export function testOf(condition: CheckedCondition, at: number): (entry: Entry) => boolean {
	if (condition.points) {
		const points = new Set(condition.points);
		return (entry) => valuesOf(entry.keys[at]!).some((value) => points.has(value));
	}
	const { from, to } = condition.range!;
	return (entry) =>
		valuesOf(entry.keys[at]!).some(
			(value) =>
				value !== null &&
				(from === undefined || compareValues(value, from) >= 0) &&
				(to === undefined || compareValues(value, to) < 0)
		);
}

export const sizeOf = (indexes: readonly Sorted[], spans: readonly Span[]): number =>
	indexes.reduce((sum, index) => sum + spans.reduce((part, span) => part + index.between(span.from, span.to), 0), 0);
