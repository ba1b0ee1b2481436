import { recordIn } from './packing.ts';
import type { Postings } from './postings.ts';
import { holds, sequenceOf } from './sequence.ts';
import type { Sequences } from './sequences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A shelf, as far as phrases are looked for in it. */
export interface InOrder {
	readonly vocabulary: Vocabulary;
	readonly sequences: Sequences;
}

/** Records of a list that are unpacked in the time that looking into a record takes. */
const WORTH = 500;
/** Bytes of all records that are looked through in one go in the time that looking into a single record on its own takes. */
const AT_ONCE = 6_000;

/**
 * The records that hold these terms one behind the other, each once, whoever may read them. Where the rarest of the terms is in few
 * records, each that may hold them all is looked at for itself; else the sequences of all are looked through.
 */
export function* holdersOfPhrase(shelf: InOrder, terms: readonly string[]): Generator<number, void, void> {
	const held = terms.flatMap((term) => shelf.vocabulary.get(term) ?? []);
	if (held.length < terms.length) return;
	const phrase = sequenceOf(held.map(({ number }) => number));
	const [rarest, ...others] = [...new Set(held)].sort((a, b) => a.size - b.size);
	if (rarest!.size * AT_ONCE > shelf.sequences.bytes) {
		yield* shelf.sequences.holding(phrase);
		return;
	}
	let together: Uint32Array = rarest!.unpacked().slice(0, rarest!.size).map(recordIn);
	for (const each of others) if (together.length * WORTH > each.size) together = inBoth(together, each);
	for (const number of together) if (holds(shelf.sequences.of(number), phrase)) yield number;
}

/** Those of the records, ascending, that hold a term. */
function inBoth(records: Uint32Array, term: Postings): Uint32Array {
	const [unpacked, { size }] = [term.unpacked(), term];
	let [count, at] = [0, 0];
	for (const number of records) {
		while (at < size && recordIn(unpacked[at]!) < number) at++;
		if (at < size && recordIn(unpacked[at]!) === number) records[count++] = number;
	}
	return records.subarray(0, count);
}
