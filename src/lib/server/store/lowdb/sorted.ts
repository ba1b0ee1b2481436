import type { KeyValue } from '#lib/domain/shared/collection';
import { compareText, compareValues } from '../order';
import type { Entry } from './entry';

/** One place in an index: a value of a key, and the record that holds it. */
export interface Item {
	readonly value: KeyValue | null;
	readonly entry: Entry;
}

/** A point between items. Ids are letters and digits, so BEFORE and BEHIND lie around all ids of a value. */
export interface Bound {
	readonly value: KeyValue | null;
	readonly id: string;
}
export const BEFORE = '';
export const BEHIND = '~';
/** Lies before every value of every type. */
export const LOWEST = -Infinity;

const FULL = 512;

/**
 * Items in the order (value, id), null values last, kept in chunks of some hundred: adding and removing touch one
 * chunk, however long the whole is, and a walk starts anywhere.
 */
export class Sorted {
	#chunks: Item[][] = [[]];
	#size = 0;

	get size(): number {
		return this.#size;
	}

	add(item: Item): void {
		const [at, within] = this.#find({ value: item.value, id: item.entry.id });
		const chunk = this.#chunks[at]!;
		chunk.splice(within, 0, item);
		this.#size++;
		if (chunk.length > FULL) this.#chunks.splice(at, 1, chunk.slice(0, FULL / 2), chunk.slice(FULL / 2));
	}

	remove(value: KeyValue | null, id: string): void {
		const [at, within] = this.#find({ value, id });
		const chunk = this.#chunks[at]!;
		if (chunk[within]?.entry.id !== id) return;
		chunk.splice(within, 1);
		this.#size--;
		if (chunk.length === 0 && this.#chunks.length > 1) this.#chunks.splice(at, 1);
	}

	/**
	 * Replaces everything at once by items that come in the order of their ids. Far quicker than adding one by one: only
	 * different values are compared, since items that share one stay in the order in which they come.
	 */
	fill(items: readonly Item[]): void {
		const sharing = new Map<KeyValue | null, Item[]>();
		for (const item of items) {
			const group = sharing.get(item.value);
			if (group) group.push(item);
			else sharing.set(item.value, [item]);
		}
		const sorted = [...sharing.keys()].sort(compareValues).flatMap((value) => sharing.get(value)!);
		this.#chunks = [];
		for (let at = 0; at < sorted.length; at += FULL / 2) this.#chunks.push(sorted.slice(at, at + FULL / 2));
		if (this.#chunks.length === 0) this.#chunks.push([]);
		this.#size = sorted.length;
	}

	/** Every item, in order. */
	*all(): Generator<Item, void> {
		for (const chunk of this.#chunks) yield* chunk;
	}

	/** How many items lie between two bounds. */
	between(from: Bound, to: Bound): number {
		const [start, startWithin] = this.#find(from);
		const [end, endWithin] = this.#find(to);
		if (start === end) return Math.max(0, endWithin - startWithin);
		if (start > end) return 0;
		let count = this.#chunks[start]!.length - startWithin + endWithin;
		for (let at = start + 1; at < end; at++) count += this.#chunks[at]!.length;
		return count;
	}

	/**
	 * Each different value but null with how many items bear it, in order, by one walk. A value that many items share is passed by in
	 * steps of a chunk, so that few values are counted soon; no two values are compared but for being the same.
	 */
	*runs(): Generator<readonly [value: KeyValue, items: number], void> {
		let [value, items]: [KeyValue | null | undefined, number] = [undefined, 0];
		for (const chunk of this.#chunks)
			for (let at = 0; at < chunk.length;) {
				const begun = chunk[at]!.value;
				if (begun !== value) {
					if (value != null) yield [value, items];
					if (begun === null) return;
					[value, items] = [begun, 0];
				}
				const end = endOfRun(chunk, at);
				items += end - at;
				at = end;
			}
		if (value != null) yield [value, items];
	}

	*ascending(from: Bound, to: Bound): Generator<Item, void> {
		// The end is looked for once: comparing it with every item costs more than the walk.
		const [last, lastWithin] = this.#find(to);
		let [at, within] = this.#find(from);
		for (; at <= last; at++, within = 0) {
			const chunk = this.#chunks[at]!;
			const end = at === last ? lastWithin : chunk.length;
			for (; within < end; within++) yield chunk[within]!;
		}
	}

	*descending(from: Bound, to: Bound): Generator<Item, void> {
		const [first, firstWithin] = this.#find(from);
		let [at, within] = this.#find(to);
		for (; at >= first; at--, within = this.#chunks[at]?.length ?? 0) {
			const chunk = this.#chunks[at]!;
			const end = at === first ? firstWithin : 0;
			while (--within >= end) yield chunk[within]!;
		}
	}

	/** Chunk and place within it of the first item at or behind a bound. */
	#find(bound: Bound): [number, number] {
		let low = 0;
		let high = this.#chunks.length - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			const last = this.#chunks[middle]!.at(-1);
			if (last && compareItems(last, bound) < 0) low = middle + 1;
			else high = middle;
		}
		const chunk = this.#chunks[low]!;
		let from = 0;
		let to = chunk.length;
		while (from < to) {
			const middle = (from + to) >> 1;
			if (compareItems(chunk[middle]!, bound) < 0) from = middle + 1;
			else to = middle;
		}
		return [low, from];
	}
}

/** The place in a chunk behind the items that bear the same value as the one at `from`. */
function endOfRun(chunk: readonly Item[], from: number): number {
	const { value } = chunk[from]!;
	if (chunk[from + 1]?.value !== value) return from + 1;
	if (chunk.at(-1)!.value === value) return chunk.length;
	let [low, high] = [from + 1, chunk.length - 1];
	while (low + 1 < high) {
		const middle = (low + high) >> 1;
		if (chunk[middle]!.value === value) low = middle;
		else high = middle;
	}
	return high;
}

function compareItems(item: Item, bound: Bound): number {
	if (bound.value === LOWEST) return 1;
	return compareValues(item.value, bound.value) || compareText(item.entry.id, bound.id);
}
