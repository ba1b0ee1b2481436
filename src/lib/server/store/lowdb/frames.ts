import { crc32 } from 'node:zlib';
import { lastingRoom } from '#lib/server/search/lasting-room';
import { readFully, readInto, writeAll, type Files } from './files';

/** A file of byte strings: before each its length and its CRC-32, four bytes each; one of length 0 ends it. */

const HEAD = 8;

/** Writes one behind the other; returns where the next begins. */
export async function writeFrame(files: Files, file: number, at: number, bytes: Uint8Array): Promise<number> {
	const head = Buffer.alloc(HEAD);
	head.writeUInt32LE(bytes.length, 0);
	head.writeUInt32LE(crc32(bytes), 4);
	await writeAll(files, file, head, at);
	await writeAll(files, file, bytes, at + HEAD);
	return at + HEAD + bytes.length;
}

/** What a file of frames cannot be read by: it was cut, or something in it is not as it was written. */
export class FramesDamaged extends Error {
	override name = 'FramesDamaged';
	constructor(readonly offset: number) {
		super(`It cannot be read at byte ${offset}.`);
	}
}

/**
 * The byte strings of a file that has `size` bytes, each good until the next is asked for: memory of its own for each would be
 * garbage as large as the file. Other threads may read it meanwhile.
 * @throws FramesDamaged, at the latest where the end should be
 */
export async function* framesOf(
	files: Files,
	file: number,
	size: number
): AsyncGenerator<Uint8Array<SharedArrayBuffer>, void, void> {
	let room = lastingRoom(0);
	for (let at = 0; ;) {
		const head = Buffer.from(await readFully(files, file, at, HEAD));
		const length = head.length === HEAD ? head.readUInt32LE(0) : Infinity;
		const next = at + HEAD + length;
		if (next > size) throw new FramesDamaged(at);
		if (room.byteLength < length) room = lastingRoom(length);
		const bytes = await readInto(files, file, at + HEAD, new Uint8Array(room, 0, length));
		if (bytes.length < length || crc32(bytes) !== head.readUInt32LE(4)) throw new FramesDamaged(at);
		if (length === 0) {
			if (next < size) throw new FramesDamaged(next);
			return;
		}
		yield bytes;
		at = next;
	}
}
