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

/** A store with what its keeper needs beside reading and writing. */
export interface KeptStore extends Store {
	readonly readOnly: boolean;
	health(): Health;
}
