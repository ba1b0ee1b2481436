import { FileRefused } from '../refused';
import { checkPixels, joined, lettersAt, notWhole, type Picture } from './picture';

/** What a WebP is drawn from; Exif, XMP and everything unknown stay out (RFC 9649). */
const DRAWN = new Set(['VP8X', 'ICCP', 'ALPH', 'VP8 ', 'VP8L']);
const EXIF_AND_XMP = 0b0000_1100;
const MOST_CHUNKS = 1_000;

/** A WebP with only the chunks it is drawn from. Moving ones are refused. @throws {FileRefused} */
export function cleanWebp(bytes: Uint8Array): Picture {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const stated = bytes.length >= 12 ? view.getUint32(4, true) + 8 : Infinity;
	if (stated > bytes.length) throw notWhole();
	const parts: Uint8Array[] = [];
	let size: { width: number; height: number } | null = null;
	let drawn = false;
	let at = 12;
	for (let count = 0; count < MOST_CHUNKS && at + 8 <= stated; count++) {
		const kind = lettersAt(bytes, at, 4);
		const end = at + 8 + view.getUint32(at + 4, true);
		if (end > stated) throw notWhole();
		if (kind === 'ANIM' || kind === 'ANMF') throw new FileRefused('Moving pictures are not taken. Save one picture of it.');
		const found = sizeIn(kind, bytes.subarray(at + 8, end));
		if (found) checkPixels(found.width, found.height);
		// The canvas comes first where there is one; what is drawn on it is no larger.
		size ??= found;
		drawn ||= kind === 'VP8 ' || kind === 'VP8L';
		if (DRAWN.has(kind)) parts.push(...padded(kind === 'VP8X' ? withoutMarks(bytes.slice(at, end)) : bytes.subarray(at, end)));
		at = end + ((end - at) % 2);
	}
	if (!size || !drawn) throw notWhole();
	const body = joined(parts);
	const head = Uint8Array.from(bytes.subarray(0, 12));
	new DataView(head.buffer).setUint32(4, body.byteLength + 4, true);
	return { bytes: joined([head, body]), ...size };
}

/** The canvas no longer says that Exif or XMP come. */
function withoutMarks(chunk: Uint8Array): Uint8Array {
	chunk[8]! &= ~EXIF_AND_XMP;
	return chunk;
}

const padded = (chunk: Uint8Array): Uint8Array[] => (chunk.byteLength % 2 === 0 ? [chunk] : [chunk, new Uint8Array(1)]);

const three = (bytes: Uint8Array, at: number): number => bytes[at]! + bytes[at + 1]! * 256 + bytes[at + 2]! * 65_536;

function sizeIn(kind: string, data: Uint8Array): { width: number; height: number } | null {
	if (kind === 'VP8X' && data.length >= 10) return { width: three(data, 4) + 1, height: three(data, 7) + 1 };
	if (kind === 'VP8 ' && data.length >= 10)
		return { width: (data[6]! + data[7]! * 256) & 0x3fff, height: (data[8]! + data[9]! * 256) & 0x3fff };
	if (kind === 'VP8L' && data.length >= 5 && data[0] === 0x2f) {
		const bits = (data[1]! | (data[2]! << 8) | (data[3]! << 16) | (data[4]! << 24)) >>> 0;
		return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
	}
	return null;
}
