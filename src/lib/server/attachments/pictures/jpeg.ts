import { orientationIn, orientationSegment } from './orientation';
import { checkPixels, joined, lettersAt, notWhole, type Picture } from './picture';

const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const COMMENT = 0xfe;
const MOST_SEGMENTS = 100_000;

/** Start of a frame: every marker from C0 to CF but those for tables and conditions (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * A JPEG as it is drawn: without Exif (the place and the camera are in it), XMP, comments, previews, further pictures and what
 * stands after its end. Which way up it is held, its colour profile and its resolution stay. @throws {FileRefused}
 */
export function cleanJpeg(bytes: Uint8Array): Picture {
	const head: Uint8Array[] = [];
	const rest: Uint8Array[] = [];
	let size: { width: number; height: number } | null = null;
	let orientation = 1;
	let at = 2;
	for (let count = 0; count < MOST_SEGMENTS; count++) {
		while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
		const marker = bytes[at + 1];
		if (bytes[at] !== 0xff || marker === undefined || marker < 0xc0) throw notWhole();
		if (marker === EOI) {
			if (!size || rest.length === 0) throw notWhole();
			const way = orientation === 1 ? [] : [orientationSegment(orientation)];
			return { bytes: joined([bytes.subarray(0, 2), ...head, ...way, ...rest, bytes.subarray(at, at + 2)]), ...size };
		}
		if (at + 4 > bytes.length) throw notWhole();
		let end = at + 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
		if (end > bytes.length || end < at + 4) throw notWhole();
		if (isFrame(marker)) {
			const found = { height: bytes[at + 5]! * 256 + bytes[at + 6]!, width: bytes[at + 7]! * 256 + bytes[at + 8]! };
			checkPixels(found.width, found.height);
			size = found;
		}
		if (marker === SOS) end = endOfScan(bytes, end);
		const segment = bytes.subarray(at, end);
		if (marker === APP0) head.push(...resolution(segment));
		else if (marker === APP1 && lettersAt(segment, 4, 6) === 'Exif\0\0') orientation = orientationIn(segment.subarray(10));
		else if (!isApplication(marker) || isColour(marker, segment)) rest.push(segment);
		at = end;
	}
	throw notWhole();
}

const isApplication = (marker: number): boolean => (marker >= APP0 && marker <= 0xef) || marker === COMMENT;

/** A colour profile, or Adobe's word on how colours are kept: without them a picture has other colours. */
const isColour = (marker: number, segment: Uint8Array): boolean =>
	(marker === 0xe2 && lettersAt(segment, 4, 12) === 'ICC_PROFILE\0') || (marker === 0xee && lettersAt(segment, 4, 5) === 'Adobe');

/** The JFIF segment without the preview that it may hold. */
function resolution(segment: Uint8Array): Uint8Array[] {
	if (segment.length < 18 || lettersAt(segment, 4, 5) !== 'JFIF\0') return [];
	const plain = segment.slice(0, 18);
	plain.set([0x00, 0x10], 2);
	plain.set([0, 0], 16);
	return [plain];
}

/** Where the marker stands that ends the points of a scan; within them 00 and restart markers follow an FF. */
function endOfScan(bytes: Uint8Array, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1];
		if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
	}
	throw notWhole();
}
