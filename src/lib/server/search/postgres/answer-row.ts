import type { SearchResult } from '#lib/domain/shared/context';
import type { Document } from './document';

/** The first readable record that holds a term, to see how it is written. */
export interface Sample extends Document {
	readonly term: string;
}

/** What the database says to a question. */
export interface AnswerRow extends Record<string, unknown> {
	readonly kinds: readonly (readonly [kind: string, records: number])[] | null;
	readonly facets: readonly (readonly [facet: string, records: number])[] | null;
	readonly hits: readonly (Document & { readonly group: number; readonly value: number | string })[] | null;
	readonly terms: readonly string[];
	readonly reached: SearchResult['reached'];
	readonly missing: readonly number[];
	/** Words that too many records hold for so long a question. */
	readonly left_out: readonly number[];
	readonly samples: readonly Sample[] | null;
}
