import type { ParsedQuery } from '../query.ts';
import { mostOf, wantsAll, type Reached } from '../ladder.ts';
import { FEEDBACK, rarity, SCORING, typed, worth } from '../scoring.ts';
import { addedBy, type Added } from './feedback.ts';
import type { Meaning } from './meaning.ts';
import { Occurrences } from './occurrences.ts';
import type { Postings } from './postings.ts';
import { Sieve } from './sieve.ts';
import type { View } from './view.ts';
import type { Holders } from './wordings.ts';

/** The records that answer a query, by their numbers; good until the next query. */
export interface Matches {
	readonly numbers: readonly number[];
	readonly score: (number: number) => number;
	/** Whether it holds every word just as asked, where all are wanted: such records stand before all others. */
	readonly isWhole: (number: number) => boolean;
	readonly reached: Reached;
}

/** The readable records that answer a query: those with all, most or any of its words (`ladder.ts`). */
export function matchesOf(query: ParsedQuery, meanings: readonly Meaning[], view: View, byDate: boolean): Matches {
	const sieve = new Sieve(query, view.shelf);
	if (query.blank) return { ...new Tally(view, meanings).matches(0, sieve), reached: 'all' };
	if (!wantsAll(meanings.length, byDate)) return matchesOfLong(meanings, view, sieve);
	const all = new Tally(view, meanings, true).matches(Math.max(1, meanings.length), sieve);
	if (all.numbers.length > 0 || meanings.length <= 1) return { ...all, reached: 'all' };
	const tally = new Tally(view, meanings);
	const most = tally.matches(mostOf(meanings.length), sieve);
	return most.numbers.length > 0 ? { ...most, reached: 'most' } : { ...tally.matches(1, sieve), reached: 'any' };
}

/** Any of the words will do; what the best of these records have in common then orders them anew and finds a few more. */
function matchesOfLong(meanings: readonly Meaning[], view: View, sieve: Sieve): Matches {
	const tally = new Tally(view, meanings);
	const first = tally.matches(1, sieve);
	const best = bestOf(first, Math.min(FEEDBACK.records, Math.floor(first.numbers.length * FEEDBACK.part)));
	tally.add(addedBy(best, view));
	return { ...tally.matches(1, sieve), isWhole: () => false, reached: 'any' };
}

/** The records with the highest scores; of equals the earlier ones. */
function bestOf({ numbers, score }: Pick<Matches, 'numbers' | 'score'>, count: number): Map<number, number> {
	const best: number[] = [];
	for (const number of numbers) {
		if (best.length === count && (count === 0 || score(number) <= score(best.at(-1)!))) continue;
		let at = best.length;
		while (at > 0 && score(best[at - 1]!) < score(number)) at--;
		best.splice(at, 0, number);
		if (best.length > count) best.pop();
	}
	return new Map(best.map((number) => [number, score(number)]));
}

/** What each record has gathered, by record number: its score, and how many of the words it holds. */
class Tally {
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
		for (const { postings, weight, rare } of added) {
			for (let at = 0; at < postings.size; at++) {
				const number = postings.record(at);
				if (!this.#view.reads(number)) continue;
				this.#related[number]!++;
				this.#weigh(number, rare * weight * share, postings.occurrences(at));
			}
		}
	}

	/** The readable records with at least so many of the words, or related to them, and every word that stood in quotation marks. */
	matches(atLeast: number, sieve: Sieve): Omit<Matches, 'reached'> {
		const numbers: number[] = [];
		for (let number = 0; number < this.#view.shelf.records.length; number++) {
			if (this.#words[number]! < atLeast && this.#related[number]! < FEEDBACK.related) continue;
			if (this.#quoted[number]! < this.#wantedQuoted) continue;
			if (atLeast > 0 && sieve.isOpen) {
				// It was found through what the view lets through.
				numbers.push(number);
			} else {
				const record = this.#view.record(number);
				if (record && sieve.passes(number, record)) numbers.push(number);
			}
		}
		return {
			numbers,
			score: (number) => this.#score[number]!,
			isWhole: (number) => this.#exact[number] === this.#wanted
		};
	}

	#take({ word, exact, also, beginnings, alike }: Meaning, turn: number, widen: boolean): void {
		const exactly = exact ? this.#takeExact(exact, turn, typed(word.times), word.exact) : 0;
		const holders = exactly + this.#takeAlso(also, turn, typed(word.times), exactly);
		if (exact && !widen) return;
		const factor = beginnings.length > 0 ? SCORING.prefix : SCORING.alike;
		const nearly = held.count([...beginnings, ...alike], factor, this.#view);
		const others = nearly.numbers.filter((number) => this.#latest[number] !== turn);
		const common = rarity(this.#view.corpus, holders + others.length);
		for (const number of others) this.#add(number, common * typed(word.times), nearly.of(number));
	}

	/** Returns how many readable records hold the word itself. */
	#takeExact(postings: Postings, turn: number, counts: number, quoted: boolean): number {
		const holders = this.#view.holders(postings);
		const rare = rarity(this.#view.corpus, holders) * counts;
		for (let at = 0; at < postings.size; at++) {
			const number = postings.record(at);
			if (!this.#view.reads(number)) continue;
			this.#exact[number]!++;
			this.#latest[number] = turn;
			if (quoted) this.#quoted[number]!++;
			this.#add(number, rare, postings.occurrences(at));
		}
		return holders;
	}

	/** Returns how many readable records hold another wording, and not the word itself. */
	#takeAlso({ numbers, occurrences }: Holders, turn: number, counts: number, exactly: number): number {
		if (numbers.length === 0) return 0;
		const others = numbers.filter((number) => this.#latest[number] !== turn).length;
		const common = rarity(this.#view.corpus, exactly + others) * counts;
		numbers.forEach((number, at) => {
			if (this.#latest[number] === turn) return;
			this.#latest[number] = turn;
			this.#add(number, common, occurrences[at]! * SCORING.otherwise);
		});
		return others;
	}

	#add(number: number, rare: number, occurrences: number): void {
		this.#words[number]!++;
		this.#weigh(number, rare, occurrences);
	}

	#weigh(number: number, rare: number, occurrences: number): void {
		this.#score[number]! += worth(this.#view.corpus, rare, occurrences, this.#view.shelf.lengths.at(number));
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

const columnsFor = (size: number): Columns => [
	new Float64Array(size),
	new Uint8Array(size),
	new Uint8Array(size),
	new Uint8Array(size),
	new Uint8Array(size),
	new Uint8Array(size)
];

// Made anew they would be most of what a search leaves behind.
let columns = columnsFor(0);

function cleared(records: number): Columns {
	if (columns[0].length < records) columns = columnsFor(Math.ceil(records * 1.25));
	else for (const column of columns) column.fill(0);
	return columns;
}
