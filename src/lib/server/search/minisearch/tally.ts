import { FEEDBACK, rarity, SCORING, typed, worthAt } from '../scoring.ts';
import type { Added } from './feedback.ts';
import { cleared, room } from './gathered.ts';
import type { Meaning } from './meaning.ts';
import { Occurrences, type Counted } from './occurrences.ts';
import { occurrencesIn, recordIn } from './packing.ts';
import type { Postings } from './postings.ts';
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
	#isWidened = false;
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
		this.#isWidened = true;
		const share = (this.#asked * FEEDBACK.weight) / (1 - FEEDBACK.weight);
		const [score, related, { readable, damped }] = [this.#score, this.#related, this.#view];
		for (const { postings, weight, rare } of added) {
			const [unpacked, { size }] = [postings.unpacked(), postings];
			const counts = rare * weight * share;
			for (let at = 0; at < size; at++) {
				const number = recordIn(unpacked[at]!);
				const reads = readable[number]!;
				related[number] = related[number]! + reads;
				score[number] = score[number]! + reads * worthAt(counts, occurrencesIn(unpacked[at]!), damped[number]!);
			}
		}
	}

	/** The readable records with at least so many of the words, or related to them, and every word that stood in quotation marks. */
	matches(atLeast: number, sieve: Sieve): Tallied {
		const numbers = room();
		const isPlain = this.#wantedQuoted === 0 && !this.#isWidened;
		const count = isPlain ? this.#withWords(atLeast, numbers) : this.#fitting(atLeast, numbers);
		// What was found was found through what the view lets through.
		const isOpen = atLeast > 0 && sieve.isOpen;
		const found = numbers.subarray(0, isOpen ? count : this.#passing(numbers, count, sieve));
		return { numbers: found, scores: this.#score, whole: { in: this.#exact, at: this.#wanted } };
	}

	// No branches here, as where the processor guesses wrong it loses more time than all the rest takes: below 0 where it is as many.

	/** Notes the records with at least so many of the words. Returns how many. */
	#withWords(atLeast: number, numbers: Uint32Array): number {
		const [words, { length }] = [this.#words, this.#view.shelf.records];
		let count = 0;
		for (let number = 0; number < length; number++) {
			numbers[count] = number;
			count += (atLeast - 1 - words[number]!) >>> 31;
		}
		return count;
	}

	/** Notes those also that are related, and of all only those with every word in quotation marks. Returns how many. */
	#fitting(atLeast: number, numbers: Uint32Array): number {
		const [words, related, quoted, wantedQuoted] = [this.#words, this.#related, this.#quoted, this.#wantedQuoted];
		const { length } = this.#view.shelf.records;
		let count = 0;
		for (let number = 0; number < length; number++) {
			const fits = (atLeast - 1 - words[number]!) | (FEEDBACK.related - 1 - related[number]!);
			numbers[count] = number;
			count += (fits & (wantedQuoted - 1 - quoted[number]!)) >>> 31;
		}
		return count;
	}

	/** Moves those of the first `count` numbers to the front that the view and the sieve let through. Returns how many. */
	#passing(numbers: Uint32Array, count: number, sieve: Sieve): number {
		let passing = 0;
		for (let at = 0; at < count; at++) {
			const number = numbers[at]!;
			if (this.#view.reads(number) && sieve.passes(number)) numbers[passing++] = number;
		}
		return passing;
	}

	#take({ word, exact, also, beginnings, alike }: Meaning, turn: number, widen: boolean): void {
		const isNearly = (!exact || widen) && beginnings.length + alike.length > 0;
		const exactly = exact ? this.#takeExact(exact, typed(word.times)) : 0;
		if (exact && word.exact) this.#mark(exact, this.#quoted);
		if (exact && (isNearly || also.numbers.length > 0)) this.#meet(exact, turn);
		const holders = exactly + this.#takeAlso(also, turn, typed(word.times), exactly);
		if (!isNearly) return;
		const factor = beginnings.length > 0 ? SCORING.prefix : SCORING.alike;
		this.#takeNearly(held.count([...beginnings, ...alike], factor, this.#view), turn, typed(word.times), holders);
	}

	/** Counts what records hold of words that are nearly the one asked for. Where one holds that one too, only that counts. */
	#takeNearly({ numbers, by }: Counted, turn: number, counts: number, holders: number): void {
		const [score, words, latest, { damped, corpus }] = [this.#score, this.#words, this.#latest, this.#view];
		let others = 0;
		for (let at = 0; at < numbers.length; at++) others += isOther(latest[numbers[at]!]!, turn);
		const common = rarity(corpus, holders + others) * counts;
		for (let at = 0; at < numbers.length; at++) {
			const number = numbers[at]!;
			const other = isOther(latest[number]!, turn);
			words[number] = words[number]! + other;
			score[number] = score[number]! + other * worthAt(common, by[number]!, damped[number]!);
		}
	}

	/** Returns how many readable records hold the word itself. */
	#takeExact(postings: Postings, counts: number): number {
		const holders = this.#view.holders(postings);
		const rare = rarity(this.#view.corpus, holders) * counts;
		const [score, words, exact, { readable, damped }] = [this.#score, this.#words, this.#exact, this.#view];
		const [unpacked, { size }] = [postings.unpacked(), postings];
		// What is unreadable gains nothing, and costs no branch: this takes half the time.
		for (let at = 0; at < size; at++) {
			const number = recordIn(unpacked[at]!);
			const reads = readable[number]!;
			exact[number] = exact[number]! + reads;
			words[number] = words[number]! + reads;
			score[number] = score[number]! + reads * worthAt(rare, occurrencesIn(unpacked[at]!), damped[number]!);
		}
		return holders;
	}

	/** Counts one more in a column for each readable record that holds the word. */
	#mark(postings: Postings, column: Uint8Array): void {
		const [unpacked, { size }, { readable }] = [postings.unpacked(), postings, this.#view];
		for (let at = 0; at < size; at++) column[recordIn(unpacked[at]!)]! += readable[recordIn(unpacked[at]!)]!;
	}

	/** Remembers which records hold the word itself: its other wordings and what is nearly alike count nothing in them. */
	#meet(postings: Postings, turn: number): void {
		const [latest, unpacked, { size }] = [this.#latest, postings.unpacked(), postings];
		for (let at = 0; at < size; at++) latest[recordIn(unpacked[at]!)] = turn;
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

/** 1 where a record's latest word is another one than that of `turn`, else 0; both are bytes. */
const isOther = (latest: number, turn: number): number => ((latest ^ turn) + MOST_IN_A_BYTE) >>> 8;
const MOST_IN_A_BYTE = 255;

// Used again for every word: only one is read at a time.
const held = new Occurrences();
