import type { Wording } from '../other-wordings.ts';
import { NOBODY, type Holders } from './known-wordings.ts';
import { occurrencesIn, recordIn } from './packing.ts';
import type { View } from './view.ts';

/** Looks up which readable records hold a wording, each wording once for all the words that it stands for. */
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
		const [unpacked, { size }] = [postings.unpacked(), postings];
		const [numbers, occurrences]: [number[], number[]] = [[], []];
		for (let at = 0; at < size; at++) {
			const number = recordIn(unpacked[at]!);
			if (this.#view.readable[number] !== 1) continue;
			numbers.push(number);
			occurrences.push(occurrencesIn(unpacked[at]!));
		}
		return { numbers, occurrences };
	}

	#ofPhrase(wording: Wording): Holders {
		const all = this.#view.shelf.wordings.holders(wording);
		const { readable } = this.#view;
		const [numbers, occurrences]: [number[], number[]] = [[], []];
		for (let at = 0; at < all.numbers.length; at++) {
			if (readable[all.numbers[at]!] !== 1) continue;
			numbers.push(all.numbers[at]!);
			occurrences.push(all.occurrences[at]!);
		}
		return { numbers, occurrences };
	}
}
