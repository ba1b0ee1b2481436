import { setTimeout as sleep } from 'node:timers/promises';
import type { Blocks } from '#lib/server/search/postgres/blocks/blocks';
import type { Log } from '../log';
import { alone, LOCKS } from './alone';
import type { Database } from './database';

/** Milliseconds until a process looks for the first time what there is to settle, and between any two times. */
const FIRST_LOOK = 1_000;
const LOOK_AGAIN = 10_000;

/** Settles the index of search beside the pages, one process at a time. Nothing waits for it: what is not settled is found as well. */
export class Settling {
	readonly #ending = new AbortController();

	constructor(
		readonly database: Database,
		readonly blocks: Blocks,
		readonly log: Log
	) {}

	start(): void {
		void this.#goOn();
	}

	/** Ends it. A step under way ends with its connection and changes nothing. */
	stop(): void {
		this.#ending.abort();
	}

	get #ended(): boolean {
		return this.#ending.signal.aborted;
	}

	async #goOn(): Promise<void> {
		for (let wait = FIRST_LOOK; !this.#ended; wait = LOOK_AGAIN) {
			await sleep(wait, undefined, { signal: this.#ending.signal, ref: false }).catch(() => undefined);
			if (this.#ended) return;
			try {
				const settle = (): Promise<void> => this.blocks.settle(() => this.#ended);
				if (await this.blocks.look()) await alone(this.database, settle, LOCKS.settling);
			} catch (trouble) {
				if (!this.#ended)
					this.log.warn({ trouble: String(trouble) }, 'The index of search could not be settled yet; it is tried again.');
			}
		}
	}
}
