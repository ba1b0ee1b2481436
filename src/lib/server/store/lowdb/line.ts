import { crc32 } from 'node:zlib';
import { readFully, type Files } from './files';

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

/** The lines of a file from an offset to its end. */
export async function* linesOf(files: Files, file: number, from: number): AsyncGenerator<Line> {
	let held: Uint8Array = new Uint8Array(0);
	let offset = from;
	for (;;) {
		const chunk = await readFully(files, file, offset + held.length, Math.max(CHUNK, held.length));
		if (chunk.length === 0) break;
		held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
		let start = 0;
		for (let end; (end = held.indexOf(LINE_FEED, start)) >= 0; start = end + 1) {
			yield { offset: offset + start, length: end + 1 - start, bytes: held.subarray(start, end), torn: false };
		}
		held = held.subarray(start);
		offset += start;
	}
	if (held.length > 0) yield { offset, length: held.length, bytes: held, torn: true };
}
