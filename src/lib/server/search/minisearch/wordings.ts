import { SCORING } from '../scoring.ts';
import type { Wording } from '../other-wordings.ts';
import { holdersOfPhrase } from './phrase.ts';
import { occurrencesIn, recordIn } from './postings.ts';
import { sequenceOf, timesIn } from './sequence.ts';
import type { View } from './view.ts';

/** Readable records that hold any of some wordings, each once, and how often they do. */
export interface Holders {
	readonly numbers: readonly number[];
	readonly occurrences: readonly number[];
}

const NOBODY: Holders = { numbers: [], occurrences: [] };

/** Looks up who holds a wording, each once for all the words that it stands for. */
export class Wordings {
	readonly #view: View;
	readonly #known = new Map<string, Holders>();

	constructor(view: View) {
		this.#view = view;
	}

	holders(wordings: readonly Wording[]): Holders {
		if (wordings.length === 0) return NOBODY;
		if (wordings.length === 1) return this.#of(wordings[0]!);
		const together = new Map<number, number>();
		for (const wording of wordings) {
			const { numbers, occurrences } = this.#of(wording);
			numbers.forEach((number, at) => together.set(number, (together.get(number) ?? 0) + occurrences[at]!));
		}
		return { numbers: [...together.keys()], occurrences: [...together.values()] };
	}

	#of(wording: Wording): Holders {
		const key = wording.join(' ');
		const known = this.#known.get(key) ?? (wording.length === 1 ? this.#ofTerm(wording[0]!) : this.#ofPhrase(wording));
		this.#known.set(key, known);
		return known;
	}

	#ofTerm(term: string): Holders {
		const postings = this.#view.shelf.vocabulary.get(term);
		if (!postings) return NOBODY;
		const { packed, size } = postings;
		const [numbers, occurrences]: [number[], number[]] = [[], []];
		for (let at = 0; at < size; at++) {
			const number = recordIn(packed[at]!);
			if (this.#view.readable[number] !== 1) continue;
			numbers.push(number);
			occurrences.push(occurrencesIn(packed[at]!));
		}
		return { numbers, occurrences };
	}

	#ofPhrase(wording: Wording): Holders {
		const { shelf, readable } = this.#view;
		const numbers: number[] = [];
		for (const number of holdersOfPhrase(shelf, wording, readable)) if (readable[number] === 1) numbers.push(number);
		if (numbers.length === 0) return NOBODY;
		const phrase = sequenceOf(wording.map((term) => shelf.vocabulary.get(term)!.number));
		return { numbers, occurrences: numbers.map((number) => this.#times(number, phrase)) };
	}

	#times(number: number, phrase: Buffer): number {
		const { title, all } = timesIn(this.#view.shelf.sequences.of(number), phrase);
		return Math.min(all + title * (SCORING.title - 1), SCORING.mostOccurrences);
	}
}
