import { fairTurns } from './fair-turns';
import { DocumentNotRead } from './not-read';
import { ReadingThread, type StartThread } from './reading-thread';

/** What a document may be. */
const MOST_BYTES = 16 * 1_024 * 1_024;

/** @throws {DocumentNotRead} for a file of more bytes than are read */
export function refuseTooLarge(bytes: number): void {
	if (bytes > MOST_BYTES)
		throw new DocumentNotRead(
			`This file is larger than ${MOST_BYTES / 1_024 / 1_024} MB. Save it without pictures, or in parts.`
		);
}

/** Two at once, so that a long document of one person holds up nobody else's, and each person's one after the other. */
export const turn = fairTurns({ atOnce: 2, mostWaiting: 5, longestWait: 60 });

/**
 * What a thread of its own makes of a document, with limited time and memory. `start` starts that thread, which is given `given`, and
 * `lasting` where it asks for that, and ends with its one answer. `by` is who waits for it: each person's documents are read one after the other.
 * @throws {DocumentNotRead} saying why, in words for whoever brought it
 */
export async function readInThread<Read, Lasting = undefined>(
	start: StartThread,
	given: { readonly bytes: Uint8Array; readonly name: string },
	by: string,
	lasting?: Lasting
): Promise<Read> {
	refuseTooLarge(given.bytes.length);
	return turn(by, () => {
		const thread = new ReadingThread<typeof given, Read, Lasting | undefined>(start);
		return thread.read(given, lasting).finally(() => thread.close());
	});
}
