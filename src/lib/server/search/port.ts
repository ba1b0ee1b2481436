import type { Audience, Token } from '#lib/domain/shared/audience';
import type { Searchable } from '#lib/domain/shared/collection';
import type { SearchQuery, SearchResult } from '#lib/domain/shared/context';
import type { Id, Ref } from '#lib/domain/shared/ids';

/** What the index knows of one record. It is derived from the record and can always be made again. */
export interface IndexedRecord extends Ref {
	readonly kind: string;
	readonly id: Id;
	readonly audience: Audience;
	readonly title: string;
	readonly body: readonly string[];
	readonly facets: Readonly<Record<string, readonly string[]>>;
	/** For ordering by date, or null. */
	readonly at: string | null;
	readonly language: string;
}

export type IndexChange = { readonly put: IndexedRecord } | { readonly drop: Ref };

/**
 * What the store tells search of a record as it is now, for the reader of a query; null where they may not read it or it is gone.
 * An index keeps no texts: those of the few hits of a page are asked for, and each hit is checked again by it.
 */
export type TextOf = (of: Ref) => Searchable | null;

/** A search index beside a store. */
export interface SearchIndex {
	/** Builds the index anew from batches of records; answers meanwhile from what is there, with `ready: false`. */
	load(batches: AsyncIterable<readonly IndexedRecord[]> | Iterable<readonly IndexedRecord[]>): Promise<void>;
	/** Resolves once no query can return what these changes made unreadable; new words may follow a moment later. */
	apply(changes: readonly IndexChange[]): Promise<void>;
	/**
	 * `tokens`: those of the reader, or null for a named system reader, who finds everything. `isReadable` checks the hits of a
	 * query without texts.
	 */
	search(
		query: SearchQuery,
		tokens: ReadonlySet<Token> | null,
		textOf: TextOf,
		isReadable?: (of: Ref) => boolean
	): Promise<SearchResult>;
	close(): Promise<void>;
}
