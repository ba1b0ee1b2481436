import type { ParsedQuery } from '../query.ts';
import { rarity, SCORING, worth } from '../scoring.ts';
import type { Meaning } from './meaning.ts';
import type { Postings } from './postings.ts';
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
		const records = view.shelf.records.length;
		this.#view = view;
		this.#score = new Float64Array(records);
		this.#words = new Uint8Array(records);
		this.#exact = new Uint8Array(records);
		this.#quoted = new Uint8Array(records);
		this.#wanted = meanings.length;
		this.#wantedQuoted = meanings.filter((meaning) => meaning.word.exact).length;
		for (const meaning of meanings) this.#take(meaning, widen);
	}

	/** The readable records with at least so many of the words, and every word that stood in quotation marks. */
	matches(atLeast: number, sieve: Sieve): Match[] {
		const matches: Match[] = [];
		for (let number = 0; number < this.#words.length; number++) {
			if (this.#words[number]! < atLeast || this.#quoted[number]! < this.#wantedQuoted) continue;
			const record = this.#view.record(number);
			if (!record || !sieve.passes(number, record)) continue;
			matches.push({ record, whole: this.#exact[number] === this.#wanted, score: this.#score[number]! });
		}
		return matches;
	}

	#take({ word, exact, beginnings, alike }: Meaning, widen: boolean): void {
		const holders = exact ? occurrencesOf([exact], 1, this.#view) : new Map<number, number>();
		const rare = rarity(this.#view.corpus, holders.size);
		for (const [number, occurrences] of holders) {
			this.#exact[number]!++;
			if (word.exact) this.#quoted[number]!++;
			this.#add(number, rare, occurrences);
		}
		if (exact && !widen) return;
		const factor = beginnings.length > 0 ? SCORING.prefix : SCORING.alike;
		const others = occurrencesOf([...beginnings, ...alike], factor, this.#view);
		const common = rarity(this.#view.corpus, new Set([...holders.keys(), ...others.keys()]).size);
		for (const [number, occurrences] of others) if (!holders.has(number)) this.#add(number, common, occurrences);
	}

	#add(number: number, rare: number, occurrences: number): void {
		this.#words[number]!++;
		this.#score[number]! += worth(this.#view.corpus, rare, occurrences, this.#view.shelf.records[number]!.length);
	}
}

/** How often readable records hold any of these terms, times `factor`. */
function occurrencesOf(terms: readonly Postings[], factor: number, view: View): Map<number, number> {
	const found = new Map<number, number>();
	for (const postings of terms) {
		for (let at = 0; at < postings.size; at++) {
			const number = postings.record(at);
			if (!view.record(number)) continue;
			found.set(number, (found.get(number) ?? 0) + postings.occurrences(at) * factor);
		}
	}
	return found;
}
