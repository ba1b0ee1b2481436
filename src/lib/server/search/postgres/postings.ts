import { analyse, indexedText } from '../analysis';
import type { IndexedRecord } from '../port';

/** What the tables take of a record, as plain JSON. */
export interface Postings {
	readonly length: number;
	readonly at: string | null;
	readonly facets: readonly string[];
	readonly sequence: string;
	readonly terms: Readonly<Record<string, number>>;
}

// Facet names are names in code; U+001F parts them from values that people typed, which hold no control characters.
export const FACET_MARK = '\u001F';
export const facetText = (name: string, value: string): string => `${name}${FACET_MARK}${value}`;

/** The terms of a record, by the chain that both engines share. */
export function postingsOf(record: IndexedRecord): Postings {
	const { sequence, postings, length } = analyse(record.title, indexedText(record.body));
	// Terms are letters and digits, but `constructor` is a word: no prototype.
	const terms: Record<string, number> = Object.create(null) as Record<string, number>;
	for (const [term, { occurrences }] of postings) terms[term] = occurrences;
	return {
		length,
		at: record.at,
		facets: Object.entries(record.facets).flatMap(([name, values]) =>
			[...new Set(values)].map((value) => facetText(name, value))
		),
		sequence: ` ${sequence.join(' ')} `,
		terms
	};
}
