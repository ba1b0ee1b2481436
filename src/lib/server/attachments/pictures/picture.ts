import { FileRefused } from '../refused';

/** A picture without anything about its making: only what is needed to draw it. */
export interface Picture {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly width: number;
	readonly height: number;
}

/** The longest side, and pixels in all, that a browser on an old machine still draws. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 64_000_000;

/** Refuses a picture by the size it says it has, before anything would make room for it. */
export function checkPixels(width: number, height: number): void {
	if (width < 1 || height < 1) throw notWhole();
	if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS)
		throw new FileRefused(
			`This picture has ${width.toLocaleString('en-GB')} by ${height.toLocaleString('en-GB')} points, more than can be shown. Save it smaller and try again.`
		);
}

export const notWhole = (): FileRefused =>
	new FileRefused('This picture is not whole, or is something else under the name of a picture. Save it anew and try again.');

/** Pieces of a file as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
	parts.reduce((at, part) => (whole.set(part, at), at + part.byteLength), 0);
	return whole;
}

/** Latin letters at a place. */
export const lettersAt = (bytes: Uint8Array, at: number, count: number): string =>
	String.fromCharCode(...bytes.subarray(at, at + count));
