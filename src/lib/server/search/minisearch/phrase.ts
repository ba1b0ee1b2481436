import { holds, sequenceOf } from './sequence.ts';
import type { Sequences } from './sequences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A shelf, as far as phrases are looked for in it. */
export interface InOrder {
	readonly vocabulary: Vocabulary;
	readonly sequences: Sequences;
}

/** Bytes of all records that are looked through in one go in the time that looking into a single record on its own takes. */
const AT_ONCE = 6_000;

/**
 * The records that hold these terms one behind the other, each once, whoever may read them. Where the rarest of the terms is in few
 * records, each that holds them all is looked at for itself; else the sequences of all are looked through.
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
	for (let at = 0; at < rarest!.size; at++) {
		const number = rarest!.record(at);
		if (others.every((each) => each.has(number)) && holds(shelf.sequences.of(number), phrase)) yield number;
	}
}
