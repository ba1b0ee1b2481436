import type { Instant } from '#lib/domain/shared/clock';
import type { Id, Ref } from '#lib/domain/shared/ids';
import type { BlobFacts, BlobTotals } from './blobs';

/** One commit of a workspace's journal. Replayed in order on empty ground, they make the workspace again. */
export interface ArchivedCommit {
	/** Sequence number; rises, perhaps with gaps. */
	readonly n: number;
	readonly at: Instant;
	readonly by: string;
	readonly verb: string;
	/** `kind/id`. */
	readonly subject: string;
	readonly changes: readonly ArchivedChange[];
}

/** A change to the record `ref` (`kind/id`) that made its `version`; a restore is a put like any other. */
export type ArchivedChange =
	| {
			readonly do: 'put';
			readonly ref: string;
			readonly version: number;
			readonly shape: number;
			readonly value: unknown;
			/** The blobs that this wording names, where there are any. */
			readonly blobs?: readonly BlobFacts[];
	  }
	/** A value whose text was forgotten; `erased` is the sequence number of the commit that says by whom and on what ground. */
	| { readonly do: 'put'; readonly ref: string; readonly version: number; readonly erased: number }
	| { readonly do: 'remove'; readonly ref: string; readonly version: number }
	| { readonly do: 'erase'; readonly ref: string; readonly version: number; readonly ground: string }
	/** The wordings before `version` were forgotten; the record itself lives on and has no new version by it. */
	| { readonly do: 'forget'; readonly ref: string; readonly version: number; readonly ground: string };

/** Records of a kind at one moment. */
export interface KindCount {
	readonly current: number;
	/** Removed or erased: the id, version, who and when are left. */
	readonly gone: number;
}

/** A consistent view of a workspace at one moment, however much is written while it is read. */
export interface Exported {
	/** Sequence number of the last commit in it. */
	readonly sequence: number;
	readonly records: Readonly<Record<string, KindCount>>;
	/** What the blobs take that records name, removed ones among them. */
	readonly files: BlobTotals;
	/** To be read before the commits, which end the view. */
	readonly blobs: AsyncIterable<ArchivedBlob>;
	readonly commits: AsyncIterable<ArchivedCommit>;
}

/** A blob that a record names; `bytes` is null where they are missing or not as they were written. */
export interface ArchivedBlob extends BlobFacts {
	readonly bytes: Uint8Array | null;
}

/** What an engine offers for backup, restore and the move to another engine. */
export interface Archivable {
	exportAll(): Promise<Exported>;
	/**
	 * Brings commits into an empty store, and the blobs that their records name in the end. What fails half way leaves an empty store behind, at the latest when it is
	 * opened again.
	 * @throws StoreNotEmpty, with nothing changed
	 */
	importAll(commits: AsyncIterable<ArchivedCommit>, blobs?: AsyncIterable<ArchivedBlob>): Promise<void>;
	/** Every record that was ever erased here altogether, so that a restored backup can forget it again. */
	erasures(): Promise<readonly Ref[]>;
}

/** A workspace is only brought onto empty ground, never mixed into another. */
export class StoreNotEmpty extends Error {
	override name = 'StoreNotEmpty';
	constructor() {
		super('There is a workspace here already. Restore onto an empty data folder or database; nothing was changed.');
	}
}

/** The file is not a whole backup. Nothing was changed. */
export class ArchiveDamaged extends Error {
	override name = 'ArchiveDamaged';
	constructor(what: string) {
		super(`This is not a whole Grove backup: ${what}. Nothing was changed.`);
	}
}

/** The file was made by a newer Grove. Nothing was changed. */
export class ArchiveTooNew extends Error {
	override name = 'ArchiveTooNew';
	constructor(what: string) {
		super(`This backup was made by a newer version of Grove (${what}). Nothing was changed.`);
	}
}

export interface ArchiveManifest {
	readonly grove: 'archive';
	readonly format: number;
	readonly madeAt: Instant;
	readonly sequence: number;
	/** Kind → version of its shape when the backup was made. */
	readonly shapes: Readonly<Record<string, number>>;
	readonly records: Readonly<Record<string, KindCount>>;
	/** What the blobs take; absent before format 2. */
	readonly files?: BlobTotals;
}

/** A backup as it was written or read: what it says of itself, and the blobs whose bytes could not be read when it was made. */
export interface ArchiveFound extends ArchiveManifest {
	readonly unreadable: readonly Id[];
}
