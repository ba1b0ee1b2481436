import { ADDRESSES } from './addresses';
import { AGES } from './ages';
import { CONTACT } from './contact';
import { BIRTHS } from './dates';
import type { Finding, Found } from './finding';
import { findInitials } from './initials';
import { findKnown } from './known-names';
import { findNames } from './names';
import { NUMBERS } from './numbers';
import { findPatterns } from './pattern';
import { findRareCombinations } from './rare-combinations';
import { SMALL_COUNTS } from './small-counts';
import { wordsOf } from './words';

/** The names of the workspace itself; what is not given is left to what the text alone tells. */
export interface Known {
	/** People of the workspace, by their whole names. */
	readonly names?: readonly string[];
	/** Organisations and partner bodies. */
	readonly bodies?: readonly string[];
}

// What is found first is not marked again as something else.
const CERTAIN = [...CONTACT, ...NUMBERS, ...BIRTHS, ...ADDRESSES];

/** What names somebody or a body that is known, and nothing else: a quarter of the work of a whole scan. In no order. */
export function findKnownNames(text: string, { names = [], bodies = [] }: Known): readonly string[] {
	return [...findKnown(wordsOf(text), names, bodies)].map(({ start, end }) => text.slice(start, end));
}

/**
 * Finds what is likely to identify somebody, sorted and without overlaps. It runs on the machine alone, in time that grows
 * with the text, and it only proposes: the author decides, because it misses some names and marks some words that are none.
 */
export function scanIdentifiers(text: string, known: Known = {}): readonly Finding[] {
	const words = wordsOf(text);
	const taken = new Uint8Array(text.length);
	const findings: Finding[] = [];
	const keep = (all: Iterable<Found>): void => {
		for (const { start, end, kind, proposal } of all) {
			if (taken.subarray(start, end).includes(1)) continue;
			taken.fill(1, start, end);
			findings.push({ start, end, kind, text: text.slice(start, end), proposal });
		}
	};
	keep(findPatterns(text, CERTAIN));
	keep(findKnown(words, known.names ?? [], known.bodies ?? []));
	keep(findInitials(text));
	keep(findNames(words));
	keep(findPatterns(text, [...AGES, ...SMALL_COUNTS]));
	keep(findRareCombinations(text, findings));
	return findings.sort((a, b) => a.start - b.start);
}
