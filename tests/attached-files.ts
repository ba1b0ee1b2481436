import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** Files as people and attackers send them, made in the test that needs them. */

/** A small text as the edge lets it in. */
export const planText = () => ({
	name: 'plan.txt',
	type: 'text/plain',
	bytes: new TextEncoder().encode('The plan'),
	pixels: null
});

const letters = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function bytesOf(...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array<ArrayBuffer> {
	const all = parts.map((part) => (typeof part === 'string' ? letters(part) : Uint8Array.from(part)));
	const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
	all.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
	return whole;
}

const u32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** A chunk of a PNG with its checksum. */
export function chunk(kind: string, data: Uint8Array | string = ''): Uint8Array {
	const body = bytesOf(kind, data);
	return bytesOf(u32(body.length - 4), body, u32(crc32(body)));
}

export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A green PNG of this size; `extra` chunks stand before its points. A large one says its size and holds one line. */
export function png(width = 4, height = 3, ...extra: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const lines = width * height > 1_000_000 ? 1 : height;
	const line = bytesOf([0], Array.from({ length: Math.min(width, 64) }, () => [40, 110, 80]).flat());
	const points = deflateSync(bytesOf(...Array.from({ length: lines }, () => line)));
	const head = bytesOf(u32(width), u32(height), [8, 2, 0, 0, 0]);
	return bytesOf(PNG_SIGNATURE, chunk('IHDR', head), ...extra, chunk('IDAT', points), chunk('IEND'));
}

const JPEG =
	'/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAMABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCMAJ3/2Q==';
const WEBP =
	'UklGRg4CAABXRUJQVlA4WAoAAAAgAAAADwAACwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggIAAAAHABAJ0BKhAADAAEAGglmAJ0AUAAAP7oMm2WZwr6QAAA';
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'base64'));

/** A JPEG of 16 by 12 points; `extra` segments stand at its beginning. */
export function jpeg(...extra: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const plain = fromBase64(JPEG);
	return bytesOf(plain.subarray(0, 2), ...extra, plain.subarray(2));
}

/** A segment of a JPEG. */
export const segment = (marker: number, data: Uint8Array): Uint8Array =>
	bytesOf([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data);

/** The Exif segment of a telephone: held sideways, with the place where it was taken. */
export function exifOfTelephone(): Uint8Array {
	const tiff = bytesOf(
		[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x02],
		[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x06, 0x00, 0x00],
		[0x88, 0x25, 0x00, 0x04, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x26],
		[0x00, 0x00, 0x00, 0x00],
		// The GPS directory: degrees north, as text beside it for the test to find.
		[0x00, 0x01, 0x00, 0x01, 0x00, 0x02, 0x00, 0x00, 0x00, 0x02, 0x4e, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00],
		'GPS 53.5933 N 2.2966 W\0'
	);
	return segment(0xe1, bytesOf('Exif\0\0', tiff));
}

/** A WebP of 16 by 12 points; `extra` chunks stand after its points. */
export function webp(...extra: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const plain = fromBase64(WEBP);
	const body = bytesOf(plain.subarray(8), ...extra);
	return bytesOf('RIFF', little(body.length), body);
}

const little = (value: number): number[] => u32(value).reverse();

export const webpChunk = (kind: string, data: Uint8Array): Uint8Array =>
	bytesOf(kind, little(data.length), data, data.length % 2 ? [0] : []);

const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
const zipped = (files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> => bytesOf(zipSync(files));
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const contentTypes = (part: string, type: string): Uint8Array =>
	xml(
		`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`
	);

/** A Word file with these paragraphs; `more` files lie beside them. */
export const docx = (paragraphs: readonly string[], more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array<ArrayBuffer> =>
	zipped({
		'[Content_Types].xml': contentTypes('word/document.xml', WORD),
		'word/document.xml': xml(
			`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
				.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
				.join('')}</w:body></w:document>`
		),
		...more
	});

/** An Excel file with these texts under each other. */
export const xlsx = (cells: readonly string[]): Uint8Array<ArrayBuffer> =>
	zipped({
		'[Content_Types].xml': contentTypes('xl/workbook.xml', EXCEL),
		'xl/sharedStrings.xml': xml(
			`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${cells.map((cell) => `<si><t>${cell}</t></si>`).join('')}</sst>`
		)
	});

/** An OpenDocument text with these paragraphs. */
export const odt = (paragraphs: readonly string[]): Uint8Array<ArrayBuffer> =>
	bytesOf(
		zipSync({
			mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
			'content.xml': xml(
				`<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${paragraphs
					.map((text) => `<text:p>${text}</text:p>`)
					.join('')}</office:text></office:body></office:document-content>`
			)
		})
	);

/** A PDF of one page with one line. */
export function pdf(line: string): Uint8Array<ArrayBuffer> {
	const stream = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
	];
	let text = '%PDF-1.4\n';
	const places = objects.map((object, at) => {
		const place = text.length;
		text += `${at + 1} 0 obj\n${object}\nendobj\n`;
		return place;
	});
	const table = text.length;
	text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
	text += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
	return bytesOf(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
}
