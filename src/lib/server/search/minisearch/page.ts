import type { CheckedQuery, Position } from '../request';
import type { Tallied } from './tally.ts';
import type { Shelf } from './shelf.ts';

/** The records of one page by number, and the place of the last of them, or null where no more follow. */
export function pageOf(
	numbers: Uint32Array,
	query: CheckedQuery,
	order: Order
): { page: readonly number[]; next: Position | null } {
	const page: number[] = [];
	let more = false;
	for (let each = 0; each < numbers.length; each++) {
		const isFull = page.length === query.limit;
		// Most records end here.
		if (isFull && more) each = order.nextNotBehind(numbers, each, page.at(-1)!);
		if (each === numbers.length) break;
		const number = numbers[each]!;
		if (query.after && order.against(number, query.after) <= 0) continue;
		if (isFull) {
			more = true;
			if (order.compare(number, page.at(-1)!) > 0) continue;
			page.pop();
		}
		let at = page.length;
		while (at > 0 && order.compare(number, page[at - 1]!) < 0) at--;
		page.splice(at, 0, number);
	}
	return { page, next: more ? order.placeOf(page.at(-1)!) : null };
}

/**
 * Greater firsts and seconds come first; then references as they sort. Places are not made for comparing: a common word has a
 * match in most records, and few of them come near the page.
 */
export abstract class Order {
	protected readonly shelf: Shelf;

	constructor(shelf: Shelf) {
		this.shelf = shelf;
	}

	protected abstract first(number: number): number;
	protected abstract second(number: number): number | string;
	/** The next place from `at` on whose record does not stand behind the other one by {@link first} and {@link second} alone; behind the last if there is none. */
	abstract nextNotBehind(numbers: Uint32Array, at: number, other: number): number;

	placeOf(number: number): Position {
		return [this.first(number), this.second(number), this.#ref(number)];
	}

	against(number: number, [first, second, ref]: Position): number {
		return first - this.first(number) || descending(this.second(number), second) || ascending(this.#ref(number), ref);
	}

	compare(a: number, b: number): number {
		return this.first(b) - this.first(a) || descending(this.second(a), this.second(b)) || ascending(this.#ref(a), this.#ref(b));
	}

	#ref(number: number): string {
		const { kind, id } = this.shelf.records[number]!;
		return `${kind}/${id}`;
	}
}

/** Those that hold every word just as asked before others, and each by score. */
export class ByRelevance extends Order {
	readonly #scores: Float64Array;
	readonly #whole: Tallied['whole'];

	constructor(shelf: Shelf, { scores, whole }: Tallied) {
		super(shelf);
		[this.#scores, this.#whole] = [scores, whole];
	}

	protected override first(number: number): number {
		return this.#whole.in[number] === this.#whole.at ? 1 : 0;
	}

	protected override second(number: number): number {
		return this.#scores[number]!;
	}

	/** A loop over columns: a common word has a match in most records. */
	override nextNotBehind(numbers: Uint32Array, at: number, other: number): number {
		const [scores, { in: whole, at: all }] = [this.#scores, this.#whole];
		const [first, second] = [this.first(other), scores[other]!];
		for (let next = at; next < numbers.length; next++) {
			const number = numbers[next]!;
			if (first === 1 && whole[number] !== all) continue;
			if (scores[number]! >= second || (first === 0 && whole[number] === all)) return next;
		}
		return numbers.length;
	}
}

/** The newest first, and those without a date last. */
export class ByDate extends Order {
	protected override first(number: number): number {
		return this.shelf.records[number]!.at === null ? 0 : 1;
	}

	protected override second(number: number): string {
		return this.shelf.records[number]!.at ?? '';
	}

	override nextNotBehind(numbers: Uint32Array, at: number, other: number): number {
		let next = at;
		while (next < numbers.length && this.#isBehind(numbers[next]!, other)) next++;
		return next;
	}

	#isBehind(number: number, other: number): boolean {
		const first = this.first(number) - this.first(other);
		return first < 0 || (first === 0 && this.second(number) < this.second(other));
	}
}

const descending = (a: number | string, b: number | string): number => (a === b ? 0 : a > b ? -1 : 1);
const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
