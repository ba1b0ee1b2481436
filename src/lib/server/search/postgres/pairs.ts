/**
 * Which pairs of terms stand one behind the other in a record, in about a byte for each: a Bloom filter. A phrase whose pairs are
 * not all there is not in the record, so that few of the texts have to be looked through; of a hundred records that do not hold a
 * pair, three are looked through for nothing.
 */

/** Bits for each pair, and how many of them it sets. */
const BITS = 8;
const SET = 3;
const FEWEST_BYTES = 8;
/** More would not fit in a row beside the rest. A record with more pairs is looked through more often for nothing. */
const MOST_BYTES = 4_000;

/** The filter of a record. `sequence`: its terms in order, '' where a part ends. */
export function pairsOf(sequence: readonly string[]): Buffer {
	const pairs = new Set<string>();
	for (let at = 1; at < sequence.length; at++) {
		if (sequence[at - 1] !== '' && sequence[at] !== '') pairs.add(`${sequence[at - 1]} ${sequence[at]}`);
	}
	const bytes = Math.min(MOST_BYTES, Math.max(FEWEST_BYTES, Math.ceil((pairs.size * BITS) / 8)));
	const filter = Buffer.alloc(bytes);
	for (const pair of pairs) {
		for (const place of placesOf(pair)) {
			const bit = place % (bytes * 8);
			filter[bit >> 3]! |= 1 << (bit & 7);
		}
	}
	return filter;
}

/** What a record that holds the phrase has set: each to be divided by the bits of its filter, the remainder is the bit. */
export const phrasePlaces = (terms: readonly string[]): number[] =>
	terms.slice(1).flatMap((term, at) => placesOf(`${terms[at]} ${term}`));

/** As SQL: whether a row `d` of `search_record` may hold what has these places; where nothing is known, it may. Most rows fail at the first. */
export const mayHold = (places: string): string => {
	const isUnset = (place: string): string => `get_bit(d.pairs, ${place} % (length(d.pairs) * 8)) = 0`;
	return `case when d.pairs is null then true when ${isUnset(`(${places})[1]`)} then false
		else not exists (select from unnest(${places}) as place where ${isUnset('place')}) end`;
};

/** By FNV-1a, and another such number from it: three places as good as independent of each other. */
function placesOf(pair: string): number[] {
	let hash = 0x811c9dc5;
	for (let at = 0; at < pair.length; at++) hash = Math.imul(hash ^ pair.charCodeAt(at), 0x01000193);
	const step = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) | 1;
	return Array.from({ length: SET }, (_, nth) => (hash + Math.imul(step, nth)) >>> 1);
}
