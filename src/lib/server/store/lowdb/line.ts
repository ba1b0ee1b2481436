import { crc32 } from 'node:zlib';
import type { Files } from './files';

/** A line of a journal or snapshot: eight hex digits of CRC-32, a space, the text, a line feed. */

const HEAD = 9;
const LINE_FEED = 10;

/** The line that holds a text, given as text or as its bytes. The text must not hold a line feed. */
export function encodeLine(text: string | Uint8Array): Uint8Array {
	const body = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
	return Buffer.concat([Buffer.from(`${checksum(body)} `), body, LINE_END]);
}

const LINE_END = Buffer.from('\n');

/** The text of a line (given without its line feed), or null where the checksum does not fit. */
export function decodeLine(line: Uint8Array): Buffer | null {
	const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
	if (bytes.length < HEAD || bytes[8] !== 32) return null;
	const body = bytes.subarray(HEAD);
	return bytes.toString('latin1', 0, 8) === checksum(body) ? body : null;
}

const checksum = (body: Uint8Array): string => crc32(body).toString(16).padStart(8, '0');

export interface Line {
	readonly offset: number;
	/** With its line feed. */
	readonly length: number;
	/** The line's bytes without line feed; good until the next line is asked for. */
	readonly bytes: Uint8Array;
	/** Whether the file ended before a line feed. */
	readonly torn: boolean;
}

const CHUNK = 1 << 20;

/** The lines of a file from an offset to its end, read through one buffer that grows to the longest line. */
export async function* linesOf(files: Files, file: number, from: number): AsyncGenerator<Line> {
	let buffer = Buffer.allocUnsafeSlow(CHUNK);
	let offset = from;
	let held = 0;
	for (;;) {
		if (held === buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length);
		const got = await files.read(file, buffer.subarray(held), offset + held);
		if (got === 0) break;
		const read = buffer.subarray(0, held + got);
		let start = 0;
		for (let end; (end = read.indexOf(LINE_FEED, Math.max(start, held))) >= 0; start = end + 1) {
			yield { offset: offset + start, length: end + 1 - start, bytes: read.subarray(start, end), torn: false };
		}
		buffer.copyWithin(0, start, held + got);
		held += got - start;
		offset += start;
	}
	if (held > 0) yield { offset, length: held, bytes: buffer.subarray(0, held), torn: true };
}
