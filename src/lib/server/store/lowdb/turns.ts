/** Work that is done one thing at a time, in the order in which it was asked for. */
export class Turns {
	#last: Promise<void> = Promise.resolve();

	/** Does it once everything asked for before is done, however that ended. */
	take(task: () => Promise<void>): Promise<void> {
		const done = this.#last.then(task);
		this.#last = done.catch(() => {});
		return done;
	}

	/** Resolves once everything asked for so far is done. */
	over(): Promise<void> {
		return this.#last;
	}
}
