// Words that people of this trade write often. With the invented rest they come as often as words do in English.
const COMMON = `the of and to in a is that was for on with as by at from this were it an we they who which when had not but
support worker person people job employer interview trial shift manager training benefit form appointment travel bus confidence
hours contract colleague mentor meeting partner college council health anxiety housing childcare learning disability placement
advice application reference letter telephone adjustment routine kitchen warehouse shop garden cleaning care reception office
started stopped agreed asked helped waited changed found lost kept told showed tried walked wrote called visited paid came went`
	.split(/\s+/)
	.filter(Boolean);

const WORDS = 20_000;

/** Invented writing: always the same from the same seed. */
export class Invented {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** A number from 0 up to, and without, 1. */
	share(): number {
		this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
		return this.#state / 2 ** 32;
	}

	below(count: number): number {
		return Math.floor(this.share() * count);
	}

	one<T>(of: readonly T[]): T {
		return of[this.below(of.length)]!;
	}

	some<T>(of: readonly T[], most: number): T[] {
		const start = this.below(of.length);
		return of.slice(start, start + 1 + this.below(most));
	}

	/** A word: the n-th commonest comes about n times as rarely as the first. */
	word(): string {
		return wordOf(Math.floor(WORDS ** this.share()) - 1);
	}

	sentence(words = 8 + this.below(14)): string {
		const text = Array.from({ length: words }, () => this.word()).join(' ');
		return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
	}

	/** A line without its full stop, of at most `letters`. */
	line(letters: number): string {
		return this.sentence(4 + this.below(6))
			.slice(0, letters)
			.replace(/[.\s]+$/, '');
	}

	/** Paragraphs of Markdown, a list among them, of about `letters` letters. */
	prose(letters: number): string {
		const paragraphs: string[] = [];
		for (let length = 0; length < letters; length += paragraphs.at(-1)!.length) {
			const sentences = Array.from({ length: 2 + this.below(3) }, () => this.sentence());
			paragraphs.push(this.below(5) === 0 ? sentences.map((each) => `- ${each}`).join('\n') : sentences.join(' '));
		}
		return paragraphs.join('\n\n').slice(0, letters).trimEnd();
	}

	/** A day in the two years up to yesterday. */
	day(): string {
		return new Date(NEWEST - this.below(730) * 86_400_000).toISOString().slice(0, 10);
	}

	id(): string {
		return Array.from({ length: 26 }, () => LETTERS[this.below(LETTERS.length)]).join('');
	}
}

/** The word of a rank: the common ones first, then invented ones that can be spoken. */
export function wordOf(rank: number): string {
	const common = COMMON[rank];
	if (common) return common;
	let word = '';
	for (let left = rank + 200; left > 0; left = Math.floor(left / 60))
		word += 'bcdfglmnprst'[left % 12]! + 'aeiou'[Math.floor(left / 12) % 5]!;
	return word;
}

/** All that is invented was written before yesterday noon. */
export const NEWEST = Math.floor(Date.now() / 86_400_000 - 0.5) * 86_400_000;
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
