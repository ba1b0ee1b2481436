import { SCORING } from '../scoring.ts';
import type { Wording } from '../other-wordings.ts';
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
		const known = this.#known.get(key) ?? this.#lookUp(wording);
		this.#known.set(key, known);
		return known;
	}

	/** Of several terms the rarest is gone through; what holds the others too is looked at for whether they follow each other. */
	#lookUp(wording: Wording): Holders {
		const held = wording.flatMap((term) => this.#view.shelf.vocabulary.get(term) ?? []).sort((a, b) => a.size - b.size);
		const [rarest, ...others] = held;
		if (!rarest || held.length < wording.length) return NOBODY;
		const phrase = sequenceOf(wording.map((term) => this.#view.shelf.vocabulary.get(term)!.number));
		const [numbers, occurrences]: [number[], number[]] = [[], []];
		for (let at = 0; at < rarest.size; at++) {
			const number = rarest.record(at);
			if (!this.#view.reads(number) || !others.every((each) => each.has(number))) continue;
			const times = others.length === 0 ? rarest.occurrences(at) : this.#times(number, phrase);
			if (times === 0) continue;
			numbers.push(number);
			occurrences.push(times);
		}
		return { numbers, occurrences };
	}

	#times(number: number, phrase: Buffer): number {
		const { title, all } = timesIn(this.#view.shelf.records[number]!.sequence, phrase);
		return Math.min(all + title * (SCORING.title - 1), SCORING.mostOccurrences);
	}
}
