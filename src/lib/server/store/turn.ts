import { setImmediate as breathe } from 'node:timers/promises';

/** Milliseconds that one reader's counting may keep all others waiting. */
const LONGEST = 4;

/** A turn at the one thread that everybody's requests share: whoever counts long hands it on between two texts. */
export class Turn {
	#began = performance.now();

	/** Lets others go first where this turn has been long enough. */
	async over(): Promise<void> {
		if (performance.now() - this.#began < LONGEST) return;
		await breathe();
		this.#began = performance.now();
	}
}
