import { findKnown } from './known-names';
import type { Mark } from './mark';
import { findNames } from './names';
import { findPatterns, type Found } from './patterns';
import { wordsOf } from './words';

/** The names of the workspace itself; what is not given is left to what the text alone tells. */
export interface Known {
	/** People of the workspace, by their whole names. */
	readonly names?: readonly string[];
	/** Organisations and partner bodies. */
	readonly bodies?: readonly string[];
}

/**
 * Marks what is likely to identify somebody, sorted and without overlaps. It runs on the machine alone, in time that grows
 * with the text, and it only proposes: the author decides, because it misses some names and marks some words that are none.
 */
export function scanIdentifiers(text: string, known: Known = {}): readonly Mark[] {
	const words = wordsOf(text);
	const taken = new Uint8Array(text.length);
	const marks: Mark[] = [];
	const keep = (all: Iterable<Found>): void => {
		for (const { start, end, kind, proposal } of all) {
			if (taken[start] || taken[end - 1]) continue;
			taken.fill(1, start, end);
			marks.push({ start, end, kind, text: text.slice(start, end), proposal });
		}
	};
	keep(findPatterns(text));
	keep(findKnown(words, known.names ?? [], known.bodies ?? []));
	keep(findNames(words));
	return marks.sort((a, b) => a.start - b.start);
}
