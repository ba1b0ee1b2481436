import type { Log } from '../log';
import type { Indexing } from './indexing';
import type { Journal } from './journal';
import { SavingEnded } from './saved-index';
import type { Turns } from './turns';

/** The search index is saved when the journal has grown by this much: a start reads so much of it again in a few seconds. */
const UNSAVED = 8 << 20;

/**
 * Saves the search index in the background. It takes turns with erasures, so that none is finished behind the back of a saving that
 * holds the words yet.
 */
export class IndexSaving {
	#isDue = false;
	#isOver = false;
	#grownAtLast = 0;

	constructor(
		private readonly indexing: Indexing,
		private readonly journal: Journal,
		private readonly turns: Turns,
		private readonly log: Log
	) {}

	/** Begins to save it when enough was written since the last time. */
	consider(): void {
		if (this.journal.grown - this.#grownAtLast >= UNSAVED) this.begin();
	}

	begin(): void {
		if (this.#isDue) return;
		this.#isDue = true;
		void this.turns
			.take(() => {
				this.#isDue = false;
				this.#grownAtLast = this.journal.grown;
				return this.indexing.save(() => this.#isOver);
			})
			.catch((error: unknown) => {
				if (error instanceof SavingEnded) return;
				this.log.warn({ error: String(error) }, 'The search index could not be saved. It is built anew at the next start.');
			});
	}

	/** Gives up the saving under way and every later one: the next start reads again what is missing. */
	end(): void {
		this.#isOver = true;
	}
}
