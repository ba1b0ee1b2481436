import type { CheckedQuery } from '../../request';

/** Records with where they stand in the order of an answer, in no order themselves. */
export interface Placed {
	readonly docs: number[];
	readonly groups: number[];
	readonly values: number[];
}

/**
 * What may stand on the page behind the cursor: what is as good as the last of it, ties included, of which references decide. One more
 * than the page holds, to tell whether there is another.
 */
export function topOf(docs: Int32Array, places: Float64Array, { after, limit }: CheckedQuery): Placed {
	const from = after ? placeOf(after[0], Number(after[1])) : Infinity;
	const edge = edgeOf(places, from, limit + 1);
	const placed: Placed = { docs: [], groups: [], values: [] };
	for (let at = 0; at < docs.length; at++) {
		const place = places[at]!;
		if (place > from || (place < edge && place !== from)) continue;
		const group = place >= APART ? 1 : 0;
		placed.docs.push(docs[at]!);
		placed.groups.push(group);
		placed.values.push(rounded(place - group * APART));
	}
	return placed;
}

/** More than any score. */
const APART = 1e6;
/** Rounded, as PostgreSQL rounds where it weighs. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;

/** Where a record stands in the order of an answer, as one number: groups are far apart, and scores are not. */
export const placeOf = (group: number, score: number): number => group * APART + rounded(score);

/** The last of so many greatest that lie below a bound; where there are fewer, all are. */
function edgeOf(place: Float64Array, below: number, count: number): number {
	const best: number[] = [];
	let least = -Infinity;
	for (let each = 0; each < place.length; each++) {
		const value = place[each]!;
		if (value <= least || value >= below) continue;
		let at = best.length;
		while (at > 0 && value > best[at - 1]!) at--;
		best.splice(at, 0, value);
		if (best.length > count) best.pop();
		if (best.length === count) least = best[count - 1]!;
	}
	return least;
}
