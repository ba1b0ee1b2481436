import type { CheckedQuery, Position } from '../request';
import type { Matches } from './match.ts';
import type { Shelf } from './shelf.ts';

/** The records of one page by number, and the place of the last of them, or null where no more follow. */
export function pageOf(
	numbers: readonly number[],
	query: CheckedQuery,
	order: Order
): { page: readonly number[]; next: Position | null } {
	const page: number[] = [];
	let more = false;
	for (const number of numbers) {
		if (query.after && order.against(number, query.after) <= 0) continue;
		if (page.length === query.limit) {
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
export class Order {
	readonly #shelf: Shelf;
	readonly #first: (number: number) => number;
	readonly #second: (number: number) => number | string;

	private constructor(shelf: Shelf, first: (number: number) => number, second: (number: number) => number | string) {
		this.#shelf = shelf;
		this.#first = first;
		this.#second = second;
	}

	/** Those that hold every word just as asked before others, and each by score. */
	static byRelevance = (shelf: Shelf, matches: Matches): Order =>
		new Order(shelf, (number) => (matches.isWhole(number) ? 1 : 0), matches.score);

	/** The newest first, and those without a date last. */
	static byDate = (shelf: Shelf): Order =>
		new Order(
			shelf,
			(number) => (shelf.records[number]!.at === null ? 0 : 1),
			(number) => shelf.records[number]!.at ?? ''
		);

	placeOf(number: number): Position {
		return [this.#first(number), this.#second(number), this.#ref(number)];
	}

	against(number: number, [first, second, ref]: Position): number {
		return first - this.#first(number) || descending(this.#second(number), second) || ascending(this.#ref(number), ref);
	}

	compare(a: number, b: number): number {
		return (
			this.#first(b) - this.#first(a) || descending(this.#second(a), this.#second(b)) || ascending(this.#ref(a), this.#ref(b))
		);
	}

	#ref(number: number): string {
		const { kind, id } = this.#shelf.records[number]!;
		return `${kind}/${id}`;
	}
}

const descending = (a: number | string, b: number | string): number => (a === b ? 0 : a > b ? -1 : 1);
const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
