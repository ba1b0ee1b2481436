import type { IndexedRecord } from '../port';

interface FacetValue {
	readonly name: string;
	readonly value: string;
	holders: number;
}

/**
 * The facet values that indexed records hold, each under a number. The practice library counts a dozen facets over all that
 * is published for every page: by number that takes a millisecond for 10,000 practices, by text it took eighty.
 */
export class FacetValues {
	readonly #numbers = new Map<string, Map<string, number>>();
	readonly #values: (FacetValue | undefined)[] = [];
	readonly #free: number[] = [];

	/** The numbers of what one more record holds, each once. */
	add(facets: IndexedRecord['facets']): readonly number[] {
		return Object.entries(facets).flatMap(([name, values]) => [...new Set(values)].map((value) => this.#add(name, value)));
	}

	/** A record that held these is gone; a value goes with its last record. */
	remove(numbers: readonly number[]): void {
		for (const number of numbers) {
			const known = this.#values[number]!;
			if (--known.holders > 0) continue;
			this.#numbers.get(known.name)!.delete(known.value);
			this.#values[number] = undefined;
			this.#free.push(number);
		}
	}

	/** The numbers of some values of a facet; those that no record holds have none. */
	numbersOf(name: string, values: readonly string[]): ReadonlySet<number> {
		const known = this.#numbers.get(name);
		return new Set(values.flatMap((value) => known?.get(value) ?? []));
	}

	/** How many of the records hold each value, for the facets of these names. */
	count(records: readonly { readonly facets: readonly number[] }[], names: readonly string[]): Map<string, Map<string, number>> {
		const counts = new Uint32Array(this.#values.length);
		for (const { facets } of records) for (const number of facets) counts[number]!++;
		return new Map(
			names.map((name) => {
				const known = [...(this.#numbers.get(name) ?? [])];
				return [name, new Map(known.flatMap(([value, number]) => (counts[number]! > 0 ? [[value, counts[number]!]] : [])))];
			})
		);
	}

	#add(name: string, value: string): number {
		const known = this.#numbers.get(name) ?? new Map<string, number>();
		this.#numbers.set(name, known);
		const number = known.get(value) ?? this.#free.pop() ?? this.#values.length;
		known.set(value, number);
		(this.#values[number] ??= { name, value, holders: 0 }).holders++;
		return number;
	}
}
