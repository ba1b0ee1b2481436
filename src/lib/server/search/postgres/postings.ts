import { createHash } from 'node:crypto';
import { analyse } from '../analysis';
import type { IndexedRecord } from '../port';
import { facetText } from './facet-text';
import { pairsOf } from './pairs';
import { INDEX_FORM } from './tables';

/** What the tables take of a record, as plain JSON. */
export interface Postings {
	readonly length: number;
	readonly at: string | null;
	readonly facets: readonly string[];
	readonly sequence: string;
	/** Each term with its occurrences, and the facets among them. */
	readonly terms: Readonly<Record<string, number>>;
	/** Which terms follow one another ({@link pairsOf}), in base 64. */
	readonly pairs: string;
	/** Stands for all of it, and for the form of the tables. */
	readonly digest: string;
}

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
	const found = { length, at: record.at, facets: [...facets], sequence: ` ${sequence.join(' ')} `, terms };
	return { ...found, pairs: pairsOf(sequence).toString('base64'), digest: digestOf(found) };
}

const digestOf = (found: Omit<Postings, 'digest' | 'pairs'>): string =>
	createHash('sha256')
		.update(JSON.stringify([INDEX_FORM, found]))
		.digest('base64url');
