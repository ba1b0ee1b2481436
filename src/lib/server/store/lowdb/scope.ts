import type { Token } from '#lib/domain/shared/audience';
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
/** Opening one more walk costs as much as passing so many unreadable records by. */
const PASSED_BY = 20;

export function scopeOf(records: Records, reader: Reader): Scope {
	if (reader.kind === 'system') return { shelves: [records.whole], admits: () => true, exact: true };
	const classes: Set<AudienceClass> = records.readable(reader.tokens);
	if (held(classes) === records.size) return { shelves: [records.whole], admits: () => true, exact: true };
	if (classes.size <= MOST_CLASSES) return { shelves: [...classes].map((each) => each.shelf), admits: () => true, exact: true };
	return passingBy(records, reader.tokens);
}

/**
 * The same for a list, of which only a page is taken: whoever reads nearly everything, in many classes, goes through one shelf and passes
 * the few by that are others'.
 */
export function scopeOfList(records: Records, reader: Reader): Scope {
	const scope = scopeOf(records, reader);
	if (reader.kind === 'system' || !scope.exact || scope.shelves.length === 1) return scope;
	const others = records.size - scope.shelves.reduce((sum, shelf) => sum + shelf.size, 0);
	return others <= PASSED_BY * scope.shelves.length ? passingBy(records, reader.tokens) : scope;
}

const passingBy = (records: Records, tokens: ReadonlySet<Token>): Scope => ({
	shelves: [records.whole],
	admits: (entry) => records.mayRead(entry, tokens),
	exact: false
});

function held(classes: ReadonlySet<AudienceClass>): number {
	let sum = 0;
	for (const { shelf } of classes) sum += shelf.size;
	return sum;
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
