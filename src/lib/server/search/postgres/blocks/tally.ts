import { damping, FEEDBACK, rarity, SCORING, type Corpus } from '../../scoring';
import type { Slot } from '../scored';
import { giveBack, takeTallied, type Tallied } from './tallied';
import { placeOf } from './top';
import { byLength, lengthIn, occurrencesIn, type Column } from './column';

/** What a word of a question found. */
export interface Found {
	readonly slot: Slot;
	readonly exact: Column;
	/** Who holds each other wording of it. */
	readonly also: readonly Column[];
	/** Terms that the word may only begin, or be spelled like, with what they are worth. */
	readonly begun: readonly { readonly term: string; readonly column: Column; readonly factor: number }[];
}

/** A word that a question gained, and what it counts for beside those that were asked for. */
export interface Added {
	readonly column: Column;
	readonly counts: number;
}

/** How many readable records hold a word just as it was asked, how many without it another wording, and how many without these what it may stand for. */
export interface Holders {
	readonly exact: number;
	readonly also: number;
	readonly nearly: number;
}

/** What lies behind the greatest record number of some columns. */
const roomFor = (columns: readonly Column[]): number => {
	let last = -1;
	for (const { docs } of columns) for (let at = 0; at < docs.length; at++) if (docs[at]! > last) last = docs[at]!;
	return last + 1;
};

/**
 * Weighs what the words of a question found, record by record: `worth` and `rarity` of `scoring.ts`. `widen`: what a word may only stand for counts as well where the word itself is found.
 */
export class Tally {
	#columns: Tallied;
	readonly #damped: Float64Array;
	readonly holders: readonly Holders[];

	constructor(
		readonly corpus: Corpus,
		readonly found: readonly Found[],
		readonly widen: boolean
	) {
		this.#columns = takeTallied(
			roomFor(found.flatMap(({ exact, also, begun }) => [exact, ...also, ...begun.map(({ column }) => column)]))
		);
		this.#damped = byLength((length) => damping(corpus, length));
		this.holders = found.map((each, at) => this.#take(each, at + 1));
	}

	/** Has to be called once nothing is asked of it any more. */
	end(): void {
		giveBack(this.#columns);
	}

	/** The records with at least so many of the words, and every one that stood in quotation marks. */
	matches(atLeast: number): Int32Array {
		const { words, quoted, room } = this.#columns;
		const wantedQuoted = this.found.filter(({ slot }) => slot.quoted).length;
		const numbers = new Int32Array(room);
		let count = 0;
		for (let doc = 0; doc < room; doc++) if (words[doc]! >= atLeast && quoted[doc]! >= wantedQuoted) numbers[count++] = doc;
		return numbers.subarray(0, count);
	}

	/** Weighs words that the question gained, and gives `first` with the other records that hold enough of them. */
	add(added: readonly Added[], first: Int32Array): Int32Array {
		const wanted = roomFor(added.map(({ column }) => column));
		if (wanted > this.#columns.room) this.#columns = this.#columns.grown(wanted);
		const { score, related, words, room } = this.#columns;
		for (const { column, counts } of added) {
			const { docs, held, size } = column;
			this.#shelve(column);
			for (let at = 0; at < size; at++) {
				const [doc, occurrences] = [docs[at]!, occurrencesIn(held[at]!)];
				score[doc]! += (counts * (SCORING.k + 1) * occurrences) / (occurrences + this.#damped[lengthIn(held[at]!)]!);
				related[doc]!++;
			}
		}
		const further: number[] = [];
		if (this.found.some(({ slot }) => slot.quoted)) return first;
		for (let doc = 0; doc < room; doc++) if (related[doc]! >= FEEDBACK.related && words[doc] === 0) further.push(doc);
		return further.length === 0 ? first : Int32Array.from([...first, ...further]);
	}

	/** Where each of some records stands in the order of the answer. `wholeFirst`: those with all words as they were asked for come first. */
	places(docs: Int32Array, wholeFirst: boolean): Float64Array {
		const { score, exact } = this.#columns;
		const wanted = wholeFirst ? this.found.length : -1;
		const places = new Float64Array(docs.length);
		for (let at = 0; at < docs.length; at++) places[at] = placeOf(exact[docs[at]!] === wanted ? 1 : 0, score[docs[at]!]!);
		return places;
	}

	score(doc: number): number {
		return this.#columns.score[doc]!;
	}

	shelf(doc: number): number {
		return this.#columns.shelf[doc]!;
	}

	#take({ slot, exact, also, begun }: Found, turn: number): Holders {
		this.#shelve(exact);
		this.#takeExact(exact, slot, turn);
		const worded = also.map((column) => ({ column, factor: SCORING.otherwise }));
		const others = this.#takeOthers(worded, slot, turn, exact.size);
		const nearly = exact.size > 0 && !this.widen ? 0 : this.#takeOthers(begun, slot, turn, exact.size + others);
		return { exact: exact.size, also: others, nearly };
	}

	#takeExact({ size, docs, held }: Column, slot: Slot, turn: number): void {
		const damped = this.#damped;
		const isQuoted = slot.quoted ? 1 : 0;
		const { score, words, exact, quoted, latest } = this.#columns;
		const rare = slot.counts * rarity(this.corpus, size) * (SCORING.k + 1);
		for (let at = 0; at < size; at++) {
			const doc = docs[at]!;
			const occurrences = occurrencesIn(held[at]!);
			score[doc]! += (rare * occurrences) / (occurrences + damped[lengthIn(held[at]!)]!);
			words[doc]!++;
			exact[doc]!++;
			quoted[doc]! += isQuoted;
			latest[doc] = turn;
		}
	}

	/** Notes on which shelf each record of a column stands. */
	#shelve({ docs, runs }: Column): void {
		const { shelf } = this.#columns;
		let at = 0;
		for (const run of runs) while (at < run.end) shelf[docs[at++]!] = run.shelf;
	}

	/** Takes what the word may stand for in records that were not found by it yet; returns how many. `before`: how many were found by it. */
	#takeOthers(
		those: readonly { readonly column: Column; readonly factor: number }[],
		slot: Slot,
		turn: number,
		before: number
	): number {
		const { score, words, near, nearHeld, latest } = this.#columns;
		const others: number[] = [];
		for (const { column, factor } of those) {
			this.#shelve(column);
			for (let at = 0; at < column.size; at++) {
				const doc = column.docs[at]!;
				if (latest[doc] === turn) continue;
				if (near[doc] === 0) others.push(doc);
				near[doc]! += occurrencesIn(column.held[at]!) * factor;
				nearHeld[doc] = column.held[at]!;
			}
		}
		const common = slot.counts * rarity(this.corpus, before + others.length) * (SCORING.k + 1);
		for (const doc of others) {
			score[doc]! += (common * near[doc]!) / (near[doc]! + this.#damped[lengthIn(nearHeld[doc]!)]!);
			words[doc]!++;
			near[doc] = 0;
			latest[doc] = turn;
		}
		return others.length;
	}
}
