import type { Instant } from '#lib/domain/shared/clock';
import type { Ref } from '#lib/domain/shared/ids';
import type { BlobTotals } from './blobs';

/** A record that is gone and when it went; its text is still kept. */
export interface Removal extends Ref {
	readonly at: Instant;
}

/** What an engine offers to the job that forgets what was removed: ids and moments, never a text. */
export interface Forgetful {
	removals(): Promise<readonly Removal[]>;
	/** Records of some kinds that were worded otherwise before; perhaps more than those of which an earlier wording is still kept. */
	revised(kinds: readonly string[]): Promise<readonly Ref[]>;
	/**
	 * Removes the blobs that no record names: those that none ever named only where they were kept up to `before`. Gives how many.
	 */
	sweepBlobs(before: Instant): Promise<BlobTotals>;
	/** Does something that one process of a workspace does at a time. False, with nothing done, where another is at it. */
	alone(task: () => Promise<void>): Promise<boolean>;
}
