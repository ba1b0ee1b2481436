import type { FacetColumn } from './facet-columns';
import { Marks } from './marks';
import type { Tally } from './tally';

/** How many of some records there are of each kind. `kindOf`: the kind of each shelf. */
export function countKinds(docs: Int32Array, tally: Tally, kindOf: ReadonlyMap<number, string>): Map<string, number> {
	const last = Math.max(0, ...kindOf.keys());
	const shelves = new Uint32Array(last + 1);
	for (let at = 0; at < docs.length; at++) shelves[tally.shelf(docs[at]!)]!++;
	const kinds = new Map<string, number>();
	for (const [shelf, kind] of kindOf) if (shelves[shelf]! > 0) kinds.set(kind, (kinds.get(kind) ?? 0) + shelves[shelf]!);
	return kinds;
}

// Used again for every question.
const counted = new Marks();

/**
 * How many of some records hold each value of some facets, by the text that it is posted under. `changed` are those of them that are
 * not counted yet, as blocks do not know what they hold now.
 */
export function countFacets(
	docs: Int32Array,
	facets: readonly FacetColumn[],
	fresh: Int32Array
): { counts: Map<string, number>; changed: number[] } {
	const counts = new Map<string, number>();
	if (facets.length === 0) return { counts, changed: [] };
	counted.fill(docs);
	const changed = [...fresh].filter((doc) => counted.has(doc));
	for (const doc of changed) counted.remove(doc);
	for (const facet of facets) {
		for (const [value, holders] of facet) {
			const count = counted.countIn(holders);
			if (count > 0) counts.set(value, count);
		}
	}
	return { counts, changed };
}
