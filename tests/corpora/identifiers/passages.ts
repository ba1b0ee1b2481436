import { readFileSync } from 'node:fs';

/** A stretch that a reader who knows the rules would mark. */
export interface Label {
	readonly start: number;
	readonly end: number;
	readonly kind: string;
}

/** One invented passage, as it reads, with what should be found in it. */
export interface Passage {
	readonly id: string;
	readonly text: string;
	readonly labels: readonly Label[];
}

/** `held-out` was written before the scan was looked at and is never used to tune it. */
export type Half = 'held-out' | 'tuned';

/** The passages of one half, in the order of the file. README.md beside it says how they are written. */
export function passagesOf(half: Half): readonly Passage[] {
	const file = readFileSync(new URL(`./${half}.txt`, import.meta.url), 'utf8');
	return file
		.split(/^== /m)
		.slice(1)
		.map((block) => {
			const [head, ...lines] = block.split('\n');
			return { id: head!.split(' ')[0]!, ...unmarked(lines.join('\n').trim()) };
		});
}

/** Takes `{kind|words}` out of a text; one may stand within another. */
function unmarked(written: string): { text: string; labels: Label[] } {
	const labels: Label[] = [];
	const open: { start: number; kind: string }[] = [];
	let text = '';
	for (const piece of written.split(/(\{[a-z-]+\||\})/)) {
		if (piece === '}') labels.push({ ...open.pop()!, end: text.length });
		else if (/^\{[a-z-]+\|$/.test(piece)) open.push({ start: text.length, kind: piece.slice(1, -1) });
		else text += piece;
	}
	return { text, labels };
}
