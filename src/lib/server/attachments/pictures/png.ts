import { checkPixels, joined, lettersAt, notWhole, type Picture } from './picture';

const SIGNATURE = 8;
/** What a PNG is drawn from (W3C PNG, third edition); texts, times, Exif, frames of animations and everything unknown stay out. */
const DRAWN = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs'.split(' '));
const MOST_CHUNKS = 100_000;

/** A PNG with only the chunks it is drawn from, and nothing after its end. @throws {FileRefused} */
export function cleanPng(bytes: Uint8Array): Picture {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts = [bytes.subarray(0, SIGNATURE)];
	let size: { width: number; height: number } | null = null;
	let at = SIGNATURE;
	for (let count = 0; count < MOST_CHUNKS && at + 12 <= bytes.length; count++) {
		const end = at + 12 + view.getUint32(at);
		const kind = lettersAt(bytes, at + 4, 4);
		if (end > bytes.length || (size === null) !== (kind === 'IHDR')) throw notWhole();
		if (kind === 'IHDR') {
			if (end - at !== 25) throw notWhole();
			size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
			checkPixels(size.width, size.height);
		}
		if (DRAWN.has(kind)) parts.push(bytes.subarray(at, end));
		if (kind === 'IEND' && size) return { bytes: joined(parts), ...size };
		at = end;
	}
	throw notWhole();
}
