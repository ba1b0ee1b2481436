const TAG = 0x0112;

/** Which way up a picture is held, 1 to 8, from the TIFF block of its Exif data; 1 where that does not say. */
export function orientationIn(tiff: Uint8Array): number {
	if (tiff.byteLength < 14) return 1;
	const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
	const little = view.getUint16(0) === 0x4949;
	const first = view.getUint32(4, little);
	if (first + 2 > tiff.byteLength) return 1;
	const count = view.getUint16(first, little);
	for (let each = 0; each < count; each++) {
		const at = first + 2 + each * 12;
		if (at + 12 > tiff.byteLength) return 1;
		if (view.getUint16(at, little) !== TAG) continue;
		const value = view.getUint16(at + 8, little);
		return value >= 1 && value <= 8 ? value : 1;
	}
	return 1;
}

/** An Exif segment of a JPEG that says which way up it is held, and nothing else (CIPA DC-008, 4.6). */
export const orientationSegment = (orientation: number): Uint8Array =>
	// Marker and length, "Exif", a TIFF head in big-endian, one entry: the tag as one short number; no further directory.
	Uint8Array.from([
		...[0xff, 0xe1, 0x00, 0x22],
		...[0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
		...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08],
		...[0x00, 0x01],
		...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
		...[0x00, 0x00, 0x00, 0x00]
	]);
