import type { AnyCollection, KeyValue } from '#lib/domain/shared/collection';
import type { Entry } from './entry';
import { Sorted, type Item } from './sorted';

/**
 * The indexes over some records of one kind: over all of them, or over those of one audience class. The index by id always
 * stands; that of a key is made from it at the first question that goes by the key, and kept up from then on. So a start
 * sorts nothing that nobody asks for: of all keys of all classes that is nearly everything.
 */
export class Shelf {
	readonly byId = new Sorted();
	readonly #byKey = new Map<string, Sorted>();

	constructor(private readonly of: AnyCollection) {}

	get size(): number {
		return this.byId.size;
	}

	/** The index of a declared key. */
	byKey(name: string): Sorted {
		const known = this.#byKey.get(name);
		if (known) return known;
		const at = this.#placeOf(name);
		const made = new Sorted();
		made.fill([...this.byId.all()].flatMap(({ entry }) => valuesOf(entry.keys[at]!).map((value) => ({ value, entry }))));
		this.#byKey.set(name, made);
		return made;
	}

	add(entry: Entry): void {
		this.byId.add({ value: null, entry });
		for (const [name, index] of this.#byKey) {
			for (const value of valuesOf(entry.keys[this.#placeOf(name)]!)) index.add({ value, entry });
		}
	}

	remove(entry: Entry): void {
		this.byId.remove(null, entry.id);
		for (const [name, index] of this.#byKey) {
			for (const value of valuesOf(entry.keys[this.#placeOf(name)]!)) index.remove(value, entry.id);
		}
	}

	/** Puts records in at once, each as an item without a value. They come in the order of their ids, and the shelf is empty. */
	fill(items: readonly Item[]): void {
		this.byId.fill(items);
	}

	#placeOf(name: string): number {
		return Object.keys(this.of.keys).indexOf(name);
	}
}

/** The values a record holds of a key; a record that holds none stands under null. */
export function valuesOf(held: Entry['keys'][number]): readonly (KeyValue | null)[] {
	if (!Array.isArray(held)) return [held as KeyValue | null];
	return held.length > 0 ? held : [null];
}
