import { analyse } from '../analysis';
import type { IndexedRecord } from '../port';

/** What the tables take of a record, as plain JSON. */
export interface Postings {
	readonly length: number;
	readonly at: string | null;
	readonly facets: readonly string[];
	readonly sequence: string;
	/** Each term with its occurrences, and the facets among them. */
	readonly terms: Readonly<Record<string, number>>;
}

/**
 * Stands before and behind the name of a facet where its values are posted among the terms: a control character, which terms,
 * names of facets and what people type hold none of.
 */
export const FACET_MARK = '\u001F';
// What an index of PostgreSQL takes of a text is limited. Values are ids and short lines.
const MOST_LETTERS = 600;
export const facetText = (name: string, value: string): string =>
	`${facetNamed(name)}${value.slice(0, MOST_LETTERS).toWellFormed()}`;

/** What the values of a facet begin with. */
export const facetNamed = (name: string): string => `${FACET_MARK}${name}${FACET_MARK}`;

/** The terms of a record, by the chain that both engines share. */
export function postingsOf(record: IndexedRecord): Postings {
	const { sequence, postings, length } = analyse(record.title, record.body);
	// Terms are letters and digits, but `constructor` is a word: no prototype.
	const terms: Record<string, number> = Object.create(null) as Record<string, number>;
	for (const [term, { occurrences }] of postings) terms[term] = occurrences;
	const facets = new Set(
		Object.entries(record.facets).flatMap(([name, values]) => values.map((value) => facetText(name, value)))
	);
	for (const facet of facets) terms[facet] = 1;
	return {
		length,
		at: record.at,
		facets: [...facets],
		sequence: ` ${sequence.join(' ')} `,
		terms
	};
}
