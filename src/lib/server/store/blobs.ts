import { Invalid, StoreUnavailable } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';

/** What is known of a blob beside its bytes; kept with every record that names it. */
export interface BlobFacts {
	readonly id: Id;
	/** In bytes. */
	readonly size: number;
	/** SHA-256 of the bytes, in hex digits. */
	readonly sha256: string;
}

/** Blobs of a workspace and the bytes that they take together. */
export interface BlobTotals {
	readonly blobs: number;
	readonly bytes: number;
}

/** A blob has at most this many bytes: it passes through memory. */
const MOST = 25 << 20;
/** Blobs that one process writes or reads at a time; the others wait. */
export const AT_ONCE = 4;

/**
 * Looks whether a blob may be kept. `room`: bytes that all blobs of the workspace may take; `used`: what they take.
 * @throws Invalid with a sentence for whoever sent it
 */
export function checkRoom(size: number, used: number, room: number): void {
	if (size > MOST) throw Invalid.field('', `A file may have at most ${MOST >> 20} MB.`);
	if (used + size > room) {
		const message =
			'There is no room left for files in this workspace. Take away files that are no longer needed, or ask an administrator for more room.';
		throw Invalid.field('', message);
	}
}

/** SHA-256 in hex digits, worked out beside the other work of the process. */
export const sha256 = async (bytes: Uint8Array): Promise<string> =>
	Buffer.from(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex');

/** Whether bytes are those that were kept. */
export const isWhole = async (bytes: Uint8Array, { size, sha256: expected }: BlobFacts): Promise<boolean> =>
	bytes.length === size && (await sha256(bytes)) === expected;

/** What somebody is told who opens a blob that is missing or is no longer as it was written. */
export const blobUnreadable = (): StoreUnavailable =>
	new StoreUnavailable(
		'failed',
		'This file is damaged where it is kept and cannot be opened. An administrator can restore it from a backup.'
	);

/** The bytes that some blobs take together. */
export const totalsOf = (blobs: readonly BlobFacts[]): BlobTotals => ({
	blobs: blobs.length,
	bytes: blobs.reduce((sum, { size }) => sum + size, 0)
});
