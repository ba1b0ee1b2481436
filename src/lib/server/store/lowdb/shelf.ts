import type { AnyCollection, KeyValue } from '#lib/domain/shared/collection';
import type { Entry } from './entry';
import { Sorted, type Item } from './sorted';

/** The indexes over some records of one kind: over all of them, or over those of one audience class. */
export class Shelf {
	readonly byId = new Sorted();
	readonly byKey: ReadonlyMap<string, Sorted>;

	constructor(of: AnyCollection) {
		this.byKey = new Map(Object.keys(of.keys).map((name) => [name, new Sorted()]));
	}

	get size(): number {
		return this.byId.size;
	}

	add(items: ItemsOf): void {
		this.byId.add(items.id);
		let at = 0;
		for (const index of this.byKey.values()) for (const item of items.keys[at++]!) index.add(item);
	}

	remove(entry: Entry): void {
		this.byId.remove(null, entry.id);
		let at = 0;
		for (const index of this.byKey.values()) for (const value of valuesOf(entry.keys[at++]!)) index.remove(value, entry.id);
	}

	fill(all: readonly ItemsOf[]): void {
		this.byId.fill(all.map((items) => items.id));
		let at = 0;
		for (const index of this.byKey.values()) {
			const place = at++;
			index.fill(all.flatMap((items) => items.keys[place]!));
		}
	}
}

/** The items of one record, shared by the shelves it stands on. */
export interface ItemsOf {
	readonly id: Item;
	readonly keys: readonly (readonly Item[])[];
}

export const itemsOf = (entry: Entry): ItemsOf => ({
	id: { value: null, entry },
	keys: entry.keys.map((held) => valuesOf(held).map((value) => ({ value, entry })))
});

/** The values a record holds of a key; a record that holds none stands under null. */
export function valuesOf(held: Entry['keys'][number]): readonly (KeyValue | null)[] {
	if (!Array.isArray(held)) return [held as KeyValue | null];
	return held.length > 0 ? held : [null];
}
