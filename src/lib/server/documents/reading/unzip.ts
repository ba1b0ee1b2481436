import { crc32, inflateRawSync } from 'node:zlib';
import { DocumentNotRead } from './not-read.ts';

/** More than any document that people wrote: entries, bytes of one part of words, bytes of everything, and how far it may unfold. */
const MOST_ENTRIES = 5_000;
const MOST_PART = 40 * 1_024 * 1_024;
const MOST_BYTES = 200 * 1_024 * 1_024;
const MOST_RATIO = 150;
/** Below this a part may unfold as it likes: an empty table does so a hundredfold. */
const RATIO_FROM = 4 * 1_024 * 1_024;

const DAMAGED = 'This document is damaged and cannot be opened. Save it anew and try again.';
const TOO_MUCH = 'This document unfolds to more than can be taken. Save it without large pictures, or in parts.';

interface Entry {
	readonly method: number;
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
	readonly at: number;
}

/** A part of a zip as it stands there, to be unfolded elsewhere. */
export interface Folded {
	readonly data: Uint8Array;
	readonly method: number;
	readonly crc: number;
	/** How many bytes it says that it has. */
	readonly size: number;
}

/** The parts of a document that is a zip, each unfolded only when asked for. */
export interface Parts {
	readonly names: readonly string[];
	/** The bytes of a part, or null where there is none. @throws {DocumentNotRead} where it is damaged or more than it says. */
	readonly part: (name: string) => Buffer | null;
	/** The same as it stands in the zip, without a look at what it holds. @throws {DocumentNotRead} where it stands nowhere */
	readonly folded: (name: string) => Folded | null;
}

/**
 * Reads the list at the end of a zip. `fflate` would unfold by it as well, but checks neither that a part is what it was
 * (CRC) nor that there is one of each name. @throws {DocumentNotRead}
 */
export function unzip(bytes: Uint8Array): Parts {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = entriesOf(file);
	return {
		names: [...entries.keys()],
		part: (name) => {
			const entry = entries.get(name);
			return entry ? unfold(foldedAt(file, entry)) : null;
		},
		folded: (name) => {
			const entry = entries.get(name);
			return entry ? foldedAt(file, entry) : null;
		}
	};
}

function entriesOf(file: Buffer): Map<string, Entry> {
	// The list's own end: 22 bytes and a comment of at most 65,535.
	const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	if (end < 0 || end + 22 > file.length || end < file.length - 65_557) throw new DocumentNotRead(DAMAGED);
	const count = file.readUInt16LE(end + 10);
	if (count > MOST_ENTRIES) throw new DocumentNotRead(TOO_MUCH);
	const entries = new Map<string, Entry>();
	let [at, all] = [file.readUInt32LE(end + 16), 0];
	for (let nth = 0; nth < count; nth++) {
		if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw new DocumentNotRead(DAMAGED);
		const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [number, number, number];
		const name = file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
		const entry = {
			method: file.readUInt16LE(at + 10),
			crc: file.readUInt32LE(at + 16),
			packed: file.readUInt32LE(at + 20),
			size: file.readUInt32LE(at + 24),
			at: file.readUInt32LE(at + 42)
		};
		if (file.readUInt16LE(at + 8) & 1)
			throw new DocumentNotRead('This document is closed by a password. Save it without one and try again.');
		if (entries.has(name)) throw new DocumentNotRead(DAMAGED);
		all += entry.size;
		checkSize(name, entry, all);
		entries.set(name, entry);
		at += 46 + nameLength + extra + comment;
	}
	return entries;
}

function checkSize(name: string, { packed, size }: Entry, all: number): void {
	const isWords = /\.(xml|rels)$/i.test(name);
	const unfoldsFar = isWords && size > RATIO_FROM && size > packed * MOST_RATIO;
	if (all > MOST_BYTES || (isWords && size > MOST_PART) || unfoldsFar) throw new DocumentNotRead(TOO_MUCH);
}

function foldedAt(file: Buffer, { method, crc, packed, size, at }: Entry): Folded {
	if (at + 30 > file.length) throw new DocumentNotRead(DAMAGED);
	const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
	return { data: file.subarray(from, from + packed), method, crc, size };
}

/** The bytes of a part. @throws {DocumentNotRead} where it is damaged or more than it says */
export function unfold({ data, method, crc, size }: Folded): Buffer {
	try {
		// Never more than it said, whatever unfolds from it.
		const part =
			method === 0 ? Buffer.from(data.buffer, data.byteOffset, data.length) : inflateRawSync(data, { maxOutputLength: size + 1 });
		if (part.length === size && crc32(part) === crc && (method === 0 || method === 8)) return part;
	} catch {
		// Said below.
	}
	throw new DocumentNotRead(DAMAGED);
}
