/** One whole number for each record, close together in memory. */
export class Column {
	#values = new Uint32Array(64);

	at(number: number): number {
		return this.#values[number]!;
	}

	set(number: number, value: number): void {
		if (number >= this.#values.length) {
			const grown = new Uint32Array(Math.ceil(number * 1.5));
			grown.set(this.#values);
			this.#values = grown;
		}
		this.#values[number] = value;
	}
}
