import { SCORING } from './scoring.ts';
import { plainText } from './plain.ts';
import { termOf } from './terms.ts';
import { wordsOf } from './words.ts';

/** A record as an index keeps it. */
export interface Analysed {
	/** Terms in order, the title's first, stop words left out; '' stands where a part ends, so that no phrase crosses it. */
	readonly sequence: readonly string[];
	/** Each term once. */
	readonly postings: ReadonlyMap<string, Posting>;
	/** Number of terms, the title's counted {@link SCORING.title} times. */
	readonly length: number;
}

export interface Posting {
	/** Occurrences, those in the title counted {@link SCORING.title} times; at most {@link SCORING.mostOccurrences}. */
	readonly occurrences: number;
	/** Places in the sequence, ascending. */
	readonly positions: readonly number[];
}

/** The text of a record that is indexed and that snippets are cut from: without Markdown marks, a line for each part. */
export const indexedText = (body: readonly string[]): string => body.map(plainText).filter(Boolean).join('\n');

/** Takes a record apart into terms. `text` is its {@link indexedText}. */
export function analyse(title: string, text: string): Analysed {
	const sequence: string[] = [];
	const positions = new Map<string, number[]>();
	const take = (part: string): void => {
		for (const { from, to } of wordsOf(part)) {
			const term = termOf(part.slice(from, to));
			if (term === '') continue;
			const places = positions.get(term);
			if (places) places.push(sequence.length);
			else positions.set(term, [sequence.length]);
			sequence.push(term);
		}
		sequence.push('');
	};
	take(title);
	const inTitle = sequence.length - 1;
	const parts = text.split('\n');
	parts.forEach(take);
	const postings = new Map<string, Posting>();
	for (const [term, places] of positions) {
		const titled = places.findIndex((place) => place > inTitle);
		const counted = places.length + (titled < 0 ? places.length : titled) * (SCORING.title - 1);
		postings.set(term, { occurrences: Math.min(counted, SCORING.mostOccurrences), positions: places });
	}
	return { sequence, postings, length: sequence.length - 1 - parts.length + inTitle * (SCORING.title - 1) };
}
