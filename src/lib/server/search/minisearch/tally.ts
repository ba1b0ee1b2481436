import { FEEDBACK, rarity, SCORING, typed, worthAt } from '../scoring.ts';
import type { Added } from './feedback.ts';
import type { Meaning } from './meaning.ts';
import { Occurrences } from './occurrences.ts';
import { occurrencesIn, recordIn, type Postings } from './postings.ts';
import type { Sieve } from './sieve.ts';
import type { View } from './view.ts';
import type { Holders } from './known-wordings.ts';

/** The records that were counted, by number, and what each has gathered; good until the next tally. */
export interface Tallied {
	/** Ascending. */
	readonly numbers: Uint32Array;
	/** By record number. */
	readonly scores: Float64Array;
	/** A record holds every word just as asked where `in` has this value for its number: such records stand before all others. */
	readonly whole: { readonly in: Uint8Array; readonly at: number };
}

/**
 * What each record has gathered, by record number: its score, and how many of the words it holds. A common word is in most records of
 * the largest library, so that the loops here read columns of numbers and call nothing.
 */
export class Tally {
	readonly #view: View;
	readonly #score: Float64Array;
	readonly #words: Uint8Array;
	readonly #exact: Uint8Array;
	readonly #quoted: Uint8Array;
	/** The last of the words, counted from 1, that the record holds just as asked or in another wording. */
	readonly #latest: Uint8Array;
	/** How many of the words that were added to the question it holds. */
	readonly #related: Uint8Array;
	readonly #wanted: number;
	/** What all words together count for. */
	readonly #asked: number;
	readonly #wantedQuoted: number;

	/** `widen`: whether a word that is found also counts where a longer word begins with it. */
	constructor(view: View, meanings: readonly Meaning[], widen = false) {
		this.#view = view;
		[this.#score, this.#words, this.#exact, this.#quoted, this.#latest, this.#related] = cleared(view.shelf.records.length);
		this.#wanted = meanings.length;
		this.#asked = meanings.reduce((sum, { word }) => sum + typed(word.times), 0);
		this.#wantedQuoted = meanings.filter((meaning) => meaning.word.exact).length;
		meanings.forEach((meaning, at) => this.#take(meaning, at + 1, widen));
	}

	/** Weighs words that the question gained beside those that were asked for. */
	add(added: readonly Added[]): void {
		const share = (this.#asked * FEEDBACK.weight) / (1 - FEEDBACK.weight);
		const [score, related, { readable, damped }] = [this.#score, this.#related, this.#view];
		for (const { postings, weight, rare } of added) {
			const { packed, size } = postings;
			const counts = rare * weight * share;
			for (let at = 0; at < size; at++) {
				const number = recordIn(packed[at]!);
				if (readable[number] !== 1) continue;
				related[number]!++;
				score[number]! += worthAt(counts, occurrencesIn(packed[at]!), damped[number]!);
			}
		}
	}

	/** The readable records with at least so many of the words, or related to them, and every word that stood in quotation marks. */
	matches(atLeast: number, sieve: Sieve): Tallied {
		const [words, related, quoted, wantedQuoted] = [this.#words, this.#related, this.#quoted, this.#wantedQuoted];
		const { records } = this.#view.shelf;
		// What was found was found through what the view lets through.
		const isOpen = atLeast > 0 && sieve.isOpen;
		const numbers = columns.numbers;
		let count = 0;
		for (let number = 0; number < records.length; number++) {
			if (words[number]! < atLeast && related[number]! < FEEDBACK.related) continue;
			if (quoted[number]! < wantedQuoted) continue;
			if (isOpen || (this.#view.reads(number) && sieve.passes(number))) numbers[count++] = number;
		}
		return { numbers: numbers.subarray(0, count), scores: this.#score, whole: { in: this.#exact, at: this.#wanted } };
	}

	#take({ word, exact, also, beginnings, alike }: Meaning, turn: number, widen: boolean): void {
		const exactly = exact ? this.#takeExact(exact, turn, typed(word.times), word.exact) : 0;
		const holders = exactly + this.#takeAlso(also, turn, typed(word.times), exactly);
		if (exact && !widen) return;
		if (beginnings.length + alike.length === 0) return;
		const factor = beginnings.length > 0 ? SCORING.prefix : SCORING.alike;
		this.#takeNearly(held.count([...beginnings, ...alike], factor, this.#view), turn, typed(word.times), holders);
	}

	/** `nearly`: what each record holds of words that are nearly the one asked for. Where it holds that one too, only that counts. */
	#takeNearly(nearly: Float64Array, turn: number, counts: number, holders: number): void {
		const [score, words, latest, { damped, readable, corpus }] = [this.#score, this.#words, this.#latest, this.#view];
		let others = 0;
		for (let number = 0; number < readable.length; number++) if (nearly[number]! > 0 && latest[number] !== turn) others++;
		const common = rarity(corpus, holders + others) * counts;
		for (let number = 0; number < readable.length; number++) {
			if (nearly[number] === 0 || latest[number] === turn) continue;
			words[number]!++;
			score[number]! += worthAt(common, nearly[number]!, damped[number]!);
		}
	}

	/** Returns how many readable records hold the word itself. */
	#takeExact(postings: Postings, turn: number, counts: number, isQuoted: boolean): number {
		const holders = this.#view.holders(postings);
		const rare = rarity(this.#view.corpus, holders) * counts;
		const [score, words, exact, quoted, latest] = [this.#score, this.#words, this.#exact, this.#quoted, this.#latest];
		const { readable, damped } = this.#view;
		const { packed, size } = postings;
		for (let at = 0; at < size; at++) {
			const number = recordIn(packed[at]!);
			if (readable[number] !== 1) continue;
			exact[number]!++;
			latest[number] = turn;
			if (isQuoted) quoted[number]!++;
			words[number]!++;
			score[number]! += worthAt(rare, occurrencesIn(packed[at]!), damped[number]!);
		}
		return holders;
	}

	/** Returns how many readable records hold another wording, and not the word itself. */
	#takeAlso({ numbers, occurrences }: Holders, turn: number, counts: number, exactly: number): number {
		if (numbers.length === 0) return 0;
		const [score, words, latest, { damped }] = [this.#score, this.#words, this.#latest, this.#view];
		let others = 0;
		for (const number of numbers) if (latest[number] !== turn) others++;
		const common = rarity(this.#view.corpus, exactly + others) * counts;
		for (let at = 0; at < numbers.length; at++) {
			const number = numbers[at]!;
			if (latest[number] === turn) continue;
			latest[number] = turn;
			words[number]!++;
			score[number]! += worthAt(common, occurrences[at]! * SCORING.otherwise, damped[number]!);
		}
		return others;
	}
}

// Used again for every word, as the columns below are for every tally: only one is read at a time.
const held = new Occurrences();

type Columns = readonly [
	score: Float64Array,
	words: Uint8Array,
	exact: Uint8Array,
	quoted: Uint8Array,
	latest: Uint8Array,
	related: Uint8Array
];

const columnsFor = (size: number): { readonly gathered: Columns; readonly numbers: Uint32Array } => ({
	gathered: [
		new Float64Array(size),
		new Uint8Array(size),
		new Uint8Array(size),
		new Uint8Array(size),
		new Uint8Array(size),
		new Uint8Array(size)
	],
	numbers: new Uint32Array(size)
});

// Made anew they would be most of what a search leaves behind.
let columns = columnsFor(0);

function cleared(records: number): Columns {
	if (columns.numbers.length < records) columns = columnsFor(Math.ceil(records * 1.25));
	else for (const column of columns.gathered) column.fill(0);
	return columns.gathered;
}
