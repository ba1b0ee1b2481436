import type { ParsedQuery } from '../query.ts';
import { rarity, SCORING, worth } from '../scoring.ts';
import type { Meaning } from './meaning.ts';
import { Occurrences } from './occurrences.ts';
import type { Shelved } from './shelf.ts';
import { Sieve } from './sieve.ts';
import type { View } from './view.ts';

/** A record that answers a query. */
export interface Match {
	readonly record: Shelved;
	/** Whether it holds every word just as asked: such records stand before all others. */
	readonly whole: boolean;
	readonly score: number;
}

/** The readable records that answer a query: those with all of its words or, where there is none, with any of them. */
export function matchesOf(query: ParsedQuery, meanings: readonly Meaning[], view: View): Match[] {
	const sieve = new Sieve(query, view.shelf);
	if (query.blank) return new Tally(view, meanings).matches(0, sieve);
	if (meanings.length === 0) return [];
	const all = new Tally(view, meanings, true).matches(meanings.length, sieve);
	return all.length > 0 ? all : new Tally(view, meanings).matches(1, sieve);
}

/** What each record has gathered, by record number: its score, and how many of the words it holds. */
class Tally {
	readonly #view: View;
	readonly #score: Float64Array;
	readonly #words: Uint8Array;
	readonly #exact: Uint8Array;
	readonly #quoted: Uint8Array;
	readonly #wanted: number;
	readonly #wantedQuoted: number;

	/** `widen`: whether a word that is found also counts where a longer word begins with it. */
	constructor(view: View, meanings: readonly Meaning[], widen = false) {
		this.#view = view;
		[this.#score, this.#words, this.#exact, this.#quoted] = cleared(view.shelf.records.length);
		this.#wanted = meanings.length;
		this.#wantedQuoted = meanings.filter((meaning) => meaning.word.exact).length;
		for (const meaning of meanings) this.#take(meaning, widen);
	}

	/** The readable records with at least so many of the words, and every word that stood in quotation marks. */
	matches(atLeast: number, sieve: Sieve): Match[] {
		const matches: Match[] = [];
		for (let number = 0; number < this.#view.shelf.records.length; number++) {
			if (this.#words[number]! < atLeast || this.#quoted[number]! < this.#wantedQuoted) continue;
			const record = this.#view.record(number);
			if (!record || !sieve.passes(number, record)) continue;
			matches.push({ record, whole: this.#exact[number] === this.#wanted, score: this.#score[number]! });
		}
		return matches;
	}

	#take({ word, exact, beginnings, alike }: Meaning, widen: boolean): void {
		const exactly = held.count(exact ? [exact] : [], 1, this.#view);
		const rare = rarity(this.#view.corpus, exactly.numbers.length);
		for (const number of exactly.numbers) {
			this.#exact[number]!++;
			if (word.exact) this.#quoted[number]!++;
			this.#add(number, rare * word.times, exactly.of(number));
		}
		if (exact && !widen) return;
		const factor = beginnings.length > 0 ? SCORING.prefix : SCORING.alike;
		const nearly = heldNearly.count([...beginnings, ...alike], factor, this.#view);
		const others = nearly.numbers.filter((number) => exactly.of(number) === 0);
		const common = rarity(this.#view.corpus, exactly.numbers.length + others.length);
		for (const number of others) this.#add(number, common * word.times, nearly.of(number));
	}

	#add(number: number, rare: number, occurrences: number): void {
		this.#words[number]!++;
		this.#score[number]! += worth(this.#view.corpus, rare, occurrences, this.#view.shelf.lengths.at(number));
	}
}

// Used again for every word, as the columns below are for every tally: only one is read at a time.
const held = new Occurrences();
const heldNearly = new Occurrences();

type Columns = readonly [score: Float64Array, words: Uint8Array, exact: Uint8Array, quoted: Uint8Array];

// Made anew they would be most of what a search leaves behind.
let columns: Columns = [new Float64Array(0), new Uint8Array(0), new Uint8Array(0), new Uint8Array(0)];

function cleared(records: number): Columns {
	if (columns[0].length < records) {
		const size = Math.ceil(records * 1.25);
		columns = [new Float64Array(size), new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
	} else {
		for (const column of columns) column.fill(0);
	}
	return columns;
}
