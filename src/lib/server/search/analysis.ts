import { roughly, SCORING } from './scoring.ts';
import { plainText } from './plain.ts';
import { termOf } from './terms.ts';
import { WordReader } from './words.ts';

/** A record as an index keeps it. */
export interface Analysed {
	/** Terms in order, the title's first, stop words left out; '' stands where a part ends, so that no phrase crosses it. */
	readonly sequence: readonly string[];
	/** Each term once. */
	readonly postings: ReadonlyMap<string, Posting>;
	/** Number of terms, {@link roughly}, the title's counted {@link SCORING.title} times. */
	readonly length: number;
}

export interface Posting {
	/** Occurrences, those in the title counted {@link SCORING.title} times; at most {@link SCORING.mostOccurrences}. */
	readonly occurrences: number;
	/** Places in the sequence, ascending. */
	readonly positions: readonly number[];
}

/** The parts of a record's text that are indexed and that snippets are cut from, without Markdown marks; made as they are read. */
export function* plainParts(body: readonly string[]): Generator<string, void, void> {
	for (const part of body) {
		const plain = plainText(part);
		if (plain) yield plain;
	}
}

/** Takes a record apart into terms. */
export function analyse(title: string, body: readonly string[]): Analysed {
	const sequence: string[] = [];
	const positions = new Map<string, number[]>();
	const take = (part: string): void => {
		for (const words = new WordReader(part); words.next();) {
			const term = termOf(part.slice(words.from, words.to));
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
	let parts = 0;
	for (const part of plainParts(body)) {
		take(part);
		parts++;
	}
	const postings = new Map<string, Posting>();
	for (const [term, places] of positions) {
		const titled = places.findIndex((place) => place > inTitle);
		const counted = places.length + (titled < 0 ? places.length : titled) * (SCORING.title - 1);
		postings.set(term, { occurrences: Math.min(counted, SCORING.mostOccurrences), positions: places });
	}
	return { sequence, postings, length: roughly(inTitle * SCORING.title + sequence.length - 1 - inTitle - parts) };
}
