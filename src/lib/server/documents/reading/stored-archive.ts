import { crc32 } from 'node:zlib';
import { setImmediate as others } from 'node:timers/promises';

/** A file that goes into an archive. `name` may name folders. */
export interface ToStore {
	readonly name: string;
	readonly bytes: Uint8Array;
}

// Names are UTF-8, and a day has to be named: the first that a zip can.
const UTF8 = 0x0800;
const FIRST_DAY = 0x0021;
const [LOCAL, LISTED, END] = [0x04034b50, 0x02014b50, 0x06054b50];

/**
 * A zip of files as they stand, up to 65,535 of them and 4 GB. Of a library that packs, a check of each byte in JavaScript would hold
 * up whoever asks for a page; others get their turn between the files here.
 */
export async function storedArchive(files: readonly ToStore[]): Promise<Uint8Array> {
	const [parts, list] = [[] as Uint8Array[], [] as Uint8Array[]];
	let at = 0;
	for (const { name, bytes } of files) {
		const named = Buffer.from(name);
		const about = aboutFile(bytes, named.length);
		const local = Buffer.concat([number32(LOCAL), about, named]);
		const from = Buffer.alloc(14);
		from.writeUInt32LE(at, 10);
		list.push(Buffer.concat([number32(LISTED), Buffer.from([20, 0]), about, from, named]));
		parts.push(local, bytes);
		at += local.length + bytes.length;
		await others();
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(END, 0);
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(
		list.reduce((sum, { length }) => sum + length, 0),
		12
	);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...parts, ...list, end]);
}

/** What stands of a file both before it and in the list. */
function aboutFile(bytes: Uint8Array, nameLength: number): Buffer {
	const about = Buffer.alloc(26);
	about.writeUInt16LE(20, 0);
	about.writeUInt16LE(UTF8, 2);
	about.writeUInt16LE(FIRST_DAY, 8);
	about.writeUInt32LE(crc32(bytes), 10);
	about.writeUInt32LE(bytes.length, 14);
	about.writeUInt32LE(bytes.length, 18);
	about.writeUInt16LE(nameLength, 22);
	return about;
}

function number32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}
