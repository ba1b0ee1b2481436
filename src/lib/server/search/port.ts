import type { Audience, Token } from '#lib/domain/shared/audience';
import type { Searchable } from '#lib/domain/shared/collection';
import type { Related, RelatedQuery, SearchQuery, SearchResult } from '#lib/domain/shared/context';
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
 * An index keeps no texts: those of the few hits of a page are asked for, and each hit is checked again by it. Of some only the title is
 * wanted.
 */
export type TextOf = (of: Ref, what?: 'title') => Searchable | null;

export type Batches = AsyncIterable<readonly IndexedRecord[]> | Iterable<readonly IndexedRecord[]>;

/** An index in pieces that say nothing to anybody else. What their bytes are is good for the build of Grove that made them. */
export interface SavedParts {
	/** The index as it stands at the call. A record that changes meanwhile is left out. */
	pieces(): AsyncIterable<Uint8Array>;
	/** Takes saved pieces in, each read before the next is asked for; nothing is answered from them before the next {@link SearchIndex.load}. */
	restore(pieces: AsyncIterable<Uint8Array>): Promise<void>;
}

/** A search index beside a store. */
export interface SearchIndex {
	/**
	 * Builds the index anew from batches of records; answers meanwhile from what is there, with `ready: false`. `without`: it only
	 * adds to what {@link SavedParts.restore} brought, of which these records, changed or gone since it was saved, are left out.
	 */
	load(batches: Batches, without?: readonly Ref[]): Promise<void>;
	/** How it is saved and brought back; absent where it is not. */
	readonly saved?: SavedParts;
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
	/** What is about the same as a record, as its reader sees both. */
	related(query: RelatedQuery, tokens: ReadonlySet<Token> | null, textOf: TextOf): Promise<readonly Related[]>;
	close(): Promise<void>;
}
