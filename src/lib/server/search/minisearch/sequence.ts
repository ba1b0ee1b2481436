/**
 * The terms of a record in order, as bytes: the number of each in groups of seven bits, the highest first, every byte marked
 * but a number's last. Common terms have low numbers, so that most take a byte or two; a phrase is looked for byte by byte.
 */
export type Sequence = Buffer;

/** Stands between parts, so that no phrase crosses them. No term has this number. */
export const BREAK = 0;

/** Set in every byte of a number but its last. */
export const MARK = 0x80;

export function sequenceOf(numbers: Iterable<number>): Sequence {
	const bytes: number[] = [];
	for (const number of numbers) {
		for (let bits = 28; bits > 0; bits -= 7) if (number >>> bits > 0) bytes.push(MARK | ((number >>> bits) & 0x7f));
		bytes.push(number & 0x7f);
	}
	return Buffer.from(bytes);
}

/** The numbers in order, {@link BREAK} among them. */
export function* numbersIn(sequence: Sequence): Generator<number, void> {
	let number = 0;
	for (const byte of sequence) {
		number = (number << 7) | (byte & 0x7f);
		if ((byte & MARK) !== 0) continue;
		yield number;
		number = 0;
	}
}

/** How often the terms of a phrase stand one behind the other, in the title (which ends at the first break) and in all. */
export function timesIn(sequence: Sequence, phrase: Sequence): { title: number; all: number } {
	let [title, all, inTitle] = [0, 0, -1];
	// Of two that follow at once the first counts, as in a text that is looked through with the spaces between its words.
	for (let at = sequence.indexOf(phrase); at >= 0; at = sequence.indexOf(phrase, at + 1)) {
		if (at > 0 && (sequence[at - 1]! & MARK) !== 0) continue;
		if (inTitle < 0) inTitle = sequence.indexOf(BREAK);
		if (inTitle < 0 || at < inTitle) title++;
		all++;
		at += phrase.length;
	}
	return { title, all };
}

/** Whether the terms of the phrase stand one behind the other somewhere. */
export const holds = (sequence: Sequence, phrase: Sequence): boolean => startsAt(sequence, phrase, 0) >= 0;

/** The first byte from `from` on at which the terms of the phrase stand one behind the other; -1 where there is none. */
export function startsAt(sequence: Sequence, phrase: Sequence, from: number): number {
	// Many numbers have the same first byte, if they have two: the search stops less often at the byte that comes behind it.
	const skipped = (phrase[0]! & MARK) === 0 ? 0 : 1;
	const rest = phrase.subarray(skipped);
	for (let at = sequence.indexOf(rest, from + skipped); at >= 0; at = sequence.indexOf(rest, at + 1)) {
		const start = at - skipped;
		if (skipped > 0 && sequence[start] !== phrase[0]) continue;
		// Behind a marked byte it would begin in the middle of a number.
		if (start === 0 || (sequence[start - 1]! & MARK) === 0) return start;
	}
	return -1;
}
