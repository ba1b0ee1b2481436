import type { KeyValue } from '#lib/domain/shared/collection';

/** Compares two texts by their UTF-8 bytes, as PostgreSQL does with `COLLATE "C"`. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	const length = Math.min(a.length, b.length);
	for (let at = 0; at < length; at++) {
		const one = a.charCodeAt(at);
		const other = b.charCodeAt(at);
		if (one !== other) return rank(one) - rank(other);
	}
	return a.length - b.length;
}

// Halves of surrogate pairs stand for code points above U+FFFF, though their own numbers lie below U+E000.
const rank = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);

/** Compares two values of one key: null comes last. */
export function compareValues(a: KeyValue | null, b: KeyValue | null): number {
	if (a === b) return 0;
	if (a === null) return 1;
	if (b === null) return -1;
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	return compareText(String(a), String(b));
}
