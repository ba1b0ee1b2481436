import type { Store } from '#lib/domain/shared/context';
import type { StoreTrouble } from '#lib/domain/shared/errors';
import type { BlobTotals } from './blobs';

/** Something on disk that could not be read as it was written. Named, kept aside and never overwritten. */
export interface Damage {
	/** File name within the data folder. */
	readonly file: string;
	/** Byte offset within the file, or null for the whole of it. */
	readonly offset: number | null;
	/** In plain words for the administrator, without anybody's text. */
	readonly what: string;
}

/** How the store does, for the administrator's pages and `grove check`. Holds no text of a record. */
export interface Health {
	/** Why no change can be kept just now, in plain words, or null. */
	readonly trouble: { readonly kind: StoreTrouble; readonly message: string } | null;
	readonly readOnly: boolean;
	/** How much of what search may find it can find by now, 0 to 1: after a start the index is brought back or built anew. */
	readonly indexed: number;
	readonly sequence: number;
	readonly damage: readonly Damage[];
	/** What the blobs take. */
	readonly blobs: BlobTotals;
	/** Current records by kind. */
	readonly records: ReadonlyMap<string, number>;
}

/** What an engine offers to the administrator's check. */
export interface Verifiable {
	/** Reads what no page reads in passing from end to end, and names what is damaged. */
	verify(): Promise<readonly Damage[]>;
}

/** What an engine says whose index is brought up to date beside the pages. */
export interface Indexing {
	/** How much of what search may find is found by what it should be found by, 0 to 1. */
	indexed(): number;
}

/** A store with what its keeper needs beside reading and writing. */
export interface KeptStore extends Store {
	readonly readOnly: boolean;
	health(): Health;
	/** Gives up what only spares the next start some work, before whoever waits for it: `close` follows. */
	wrapUp(): void;
}

/** How much of what search may find it can find by now, of a hundred. */
export function percentIndexed(store: Store): number {
	if (isKept(store)) return Math.floor(store.health().indexed * 100);
	return isIndexing(store) ? Math.floor(store.indexed() * 100) : 100;
}

const isIndexing = (store: Store): store is Store & Indexing => 'indexed' in store;

export const isKept = (store: Store): store is KeptStore => 'health' in store;
