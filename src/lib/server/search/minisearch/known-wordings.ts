import { SCORING } from '../scoring.ts';
import type { Wording } from '../other-wordings.ts';
import { holdersOfPhrase, type InOrder } from './phrase.ts';
import { sequenceOf, timesIn, type Sequence } from './sequence.ts';

/** Records that hold a wording, each once, and how often each does; in any order. */
export interface Holders {
	readonly numbers: readonly number[];
	readonly occurrences: readonly number[];
}

export const NOBODY: Holders = { numbers: [], occurrences: [] };

/** By its number a record, absent where there is none. */
interface Texts extends InOrder {
	readonly records: readonly unknown[];
}

interface Known extends Holders {
	readonly phrase: Sequence;
	/** How many of the changes are in it. */
	readonly seen: number;
}

/** Holders that are remembered, of all wordings together: sixteen bytes each. */
const MOST_HOLDERS = 250_000;
/** Changes that are caught up with; behind more of them all is looked up anew. */
const MOST_CHANGES = 1_000;

/**
 * Who holds a wording of several words, whoever may read it, remembered from question to question: these wordings are the workspace's own
 * list, so that to have looked for one tells nothing about who asked for what.
 */
export class KnownWordings {
	readonly #shelf: Texts;
	#known = new Map<string, Known>();
	#changed: number[] = [];

	constructor(shelf: Texts) {
		this.#shelf = shelf;
	}

	/** Says that a record came or went. */
	touch(record: number): void {
		if (this.#known.size === 0) return;
		this.#changed.push(record);
		if (this.#changed.length > MOST_CHANGES) [this.#known, this.#changed] = [new Map(), []];
	}

	/** All who hold a wording. */
	holders(wording: Wording): Holders {
		const terms = wording.flatMap((term) => this.#shelf.vocabulary.get(term) ?? []);
		if (terms.length < wording.length) return NOBODY;
		const key = wording.join(' ');
		const phrase = sequenceOf(terms.map(({ number }) => number));
		const before = this.#known.get(key);
		const now = before?.phrase.equals(phrase) ? this.#caughtUp(before) : this.#lookedUp(wording, phrase);
		this.#known.delete(key);
		this.#known.set(key, now);
		this.#forgetOldest();
		return now;
	}

	#lookedUp(wording: Wording, phrase: Sequence): Known {
		const numbers = [...holdersOfPhrase(this.#shelf, wording)];
		return { phrase, numbers, occurrences: numbers.map((number) => this.#times(number, phrase)), seen: this.#changed.length };
	}

	#caughtUp(known: Known): Known {
		const { phrase, numbers, occurrences, seen } = known;
		if (seen === this.#changed.length) return known;
		const changed = new Set(this.#changed.slice(seen));
		const times = new Map(numbers.flatMap((number, at) => (changed.has(number) ? [] : [[number, occurrences[at]!] as const])));
		for (const number of changed) {
			const now = this.#shelf.records[number] ? this.#times(number, phrase) : 0;
			if (now > 0) times.set(number, now);
		}
		return { phrase, numbers: [...times.keys()], occurrences: [...times.values()], seen: this.#changed.length };
	}

	/** How often a record holds it, its title counted as in postings. */
	#times(number: number, phrase: Sequence): number {
		const { title, all } = timesIn(this.#shelf.sequences.of(number), phrase);
		return Math.min(all + title * (SCORING.title - 1), SCORING.mostOccurrences);
	}

	#forgetOldest(): void {
		let holders = 0;
		for (const { numbers } of this.#known.values()) holders += numbers.length;
		for (const [key, { numbers }] of this.#known) {
			if (holders <= MOST_HOLDERS) return;
			this.#known.delete(key);
			holders -= numbers.length;
		}
	}
}
