import type { KeyValue } from '#lib/domain/shared/collection';
import type { Reader } from '#lib/domain/shared/policy';
import { compareText, compareValues } from '../order';
import type { CheckedCondition, CheckedQuery } from '../query';
import type { Entry } from './entry';
import type { Records } from './records';
import { everyId, everything, scopeOfList, sizeOf, spansOf, testOf, type Scope, type Span } from './scope';
import type { Item, Sorted } from './sorted';
import { walk, type Order } from './walk';

/** Counts the records that queries touch, so that a test can see that none goes through a whole collection. */
export interface Effort {
	visited: number;
}

/** A stretch of indexes that holds every record a question can be about. */
interface Source {
	readonly condition: CheckedCondition | null;
	readonly indexes: readonly Sorted[];
	readonly spans: readonly Span[];
	readonly size: number;
}

type Test = (entry: Entry) => boolean;

/**
 * The records a reader's page holds, and whether more follow. The cost follows the page or the smallest index entry that
 * the conditions name, never the collection: an ordered walk is given up once it has cost as much as collecting that
 * entry and sorting it.
 */
export function list(records: Records, reader: Reader, query: CheckedQuery, effort: Effort): { items: Entry[]; more: boolean } {
	const scope = scopeOfList(records, reader);
	const sources = query.conditions.map((condition) => sourceOf(scope, condition));
	const smallest = smallestOf(sources);
	const ordered = orderedSource(scope, query, sources, smallest);
	const wanted = query.limit + 1;
	const found =
		(ordered && take(ordered, records, scope, query, wanted, budgetOf(ordered, smallest), effort)) ??
		collect(smallest!, records, scope, query, effort).slice(0, wanted);
	return { items: found.slice(0, query.limit), more: found.length > query.limit };
}

/** Records that fit the conditions, for counting: in no order, each once. */
export function* matching(
	records: Records,
	scope: Scope,
	conditions: readonly CheckedCondition[],
	effort: Effort
): Generator<Entry, void> {
	const smallest = smallestOf(conditions.map((condition) => sourceOf(scope, condition)));
	const source = smallest ?? wholeById(scope);
	const passes = testsOf(records, scope, conditions, source);
	const seen = source.condition?.many ? new Set<string>() : null;
	for (const index of source.indexes) {
		for (const span of source.spans) {
			for (const { entry } of index.ascending(span.from, span.to)) {
				effort.visited++;
				if (seen?.has(entry.id) || !passes(entry)) continue;
				seen?.add(entry.id);
				yield entry;
			}
		}
	}
}

const sourceOf = (scope: Scope, condition: CheckedCondition): Source => {
	const indexes = scope.shelves.map((shelf) => shelf.byKey(condition.key));
	const spans = spansOf(condition);
	return { condition, indexes, spans, size: sizeOf(indexes, spans) };
};

const wholeById = (scope: Scope): Source => {
	const indexes = scope.shelves.map((shelf) => shelf.byId);
	return { condition: null, indexes, spans: [everyId], size: sizeOf(indexes, [everyId]) };
};

const smallestOf = (sources: readonly Source[]): Source | null =>
	sources.reduce<Source | null>((least, each) => (least && least.size <= each.size ? least : each), null);

/** A source that can be walked in the order asked for, if there is one. */
function orderedSource(scope: Scope, query: CheckedQuery, sources: readonly Source[], smallest: Source | null): Source | null {
	if (query.orderBy === null) {
		if (!smallest) return wholeById(scope);
		return smallest.condition!.points ? smallest : null;
	}
	const own = sources.find((source) => source.condition!.key === query.orderBy);
	if (own) return own;
	const indexes = scope.shelves.map((shelf) => shelf.byKey(query.orderBy!));
	return { condition: null, indexes, spans: [everything], size: sizeOf(indexes, [everything]) };
}

/** How many records an ordered walk may touch before collecting and sorting the smallest entry is cheaper. */
const budgetOf = (ordered: Source, smallest: Source | null): number =>
	!smallest || ordered === smallest ? Infinity : smallest.size;

/** The first `wanted` records in order, or null when the budget runs out before. */
function take(
	source: Source,
	records: Records,
	scope: Scope,
	query: CheckedQuery,
	wanted: number,
	budget: number,
	effort: Effort
): Entry[] | null {
	const passes = testsOf(records, scope, query.conditions, source);
	const order: Order = { byIdAlone: query.orderBy === null, descending: query.descending, after: query.after };
	const found: Entry[] = [];
	let spent = 0;
	for (const { entry } of walk(source.indexes, source.spans, order)) {
		if (++spent > budget) return null;
		effort.visited++;
		// A record with several of the values asked for comes up once for each, one behind the other.
		if (found.at(-1)?.id === entry.id || !passes(entry)) continue;
		if (found.push(entry) === wanted) break;
	}
	return found;
}

function collect(source: Source, records: Records, scope: Scope, query: CheckedQuery, effort: Effort): Entry[] {
	const at = query.orderBy === null ? -1 : Object.keys(records.of.keys).indexOf(query.orderBy);
	const valueOf = (entry: Entry): KeyValue | null => (at < 0 ? null : (entry.keys[at] as KeyValue | null));
	const sign = query.descending ? -1 : 1;
	const compare = (a: Pick<Item, 'value'> & { id: string }, b: typeof a): number =>
		sign * (compareValues(a.value, b.value) || compareText(a.id, b.id));
	return [...matching(records, scope, query.conditions, effort)]
		.map((entry) => ({ entry, value: valueOf(entry), id: entry.id }))
		.filter((each) => !query.after || compare(each, query.after) > 0)
		.sort(compare)
		.map(({ entry }) => entry);
}

/** One test of all conditions that the source does not settle by itself, and of readability where shelves hold more. */
function testsOf(records: Records, scope: Scope, conditions: readonly CheckedCondition[], source: Source): Test {
	const names = Object.keys(records.of.keys);
	const tests = conditions
		.filter((condition) => condition !== source.condition)
		.map((condition) => testOf(condition, names.indexOf(condition.key)));
	return (entry) => scope.admits(entry) && tests.every((test) => test(entry));
}
