/** How many streams there may be at once, of one person and in all of this process. */
export interface Room {
	readonly ofOne: number;
	readonly inAll: number;
}

/** The streams that are open, so that no one person and no crowd takes up all connections. */
export class Places {
	readonly #held = new Map<string, number>();
	#all = 0;

	constructor(private readonly room: Room) {}

	/** A place for a stream of this person, as the way to give it back; null where there is none left. */
	take(person: string): (() => void) | null {
		const held = this.#held.get(person) ?? 0;
		if (held >= this.room.ofOne || this.#all >= this.room.inAll) return null;
		this.#held.set(person, held + 1);
		this.#all++;
		let given = false;
		return () => {
			if (given) return;
			given = true;
			this.#all--;
			const left = this.#held.get(person)! - 1;
			if (left === 0) this.#held.delete(person);
			else this.#held.set(person, left);
		};
	}
}
