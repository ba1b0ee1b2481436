import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Log } from '../log';
import { alone, LOCKS } from './alone';
import type { Database } from './database';
import { progressOf, settingsOf, type Progress } from './progress';
import { reindex } from './reindex';

/** How long a process waits before it looks again how far another one is, in milliseconds. */
const LOOK_AGAIN = 1_000;
const AFTER_TROUBLE = 5_000;

export type Standing = 'now' | 'earlier' | 'partly';

/**
 * Brings the index of search up to date beside the pages, where the way changed in which it follows from records. Meanwhile searches
 * are answered from what is there. One process does it at a time; where that one ends, another goes on.
 */
export class Reindexing {
	readonly #ending = new AbortController();
	readonly #left = new Map<AnyCollection, Progress>();
	#work: Promise<void> = Promise.resolve();

	constructor(
		readonly database: Database,
		readonly collections: readonly AnyCollection[],
		readonly log: Log
	) {}

	/** Looks what there is to do, and begins with it. */
	async start(): Promise<void> {
		await this.#look();
		if (this.#left.size > 0) this.#work = this.#untilDone();
	}

	/** How much of the records is found by what they should be found by, 0 to 1. */
	share(): number {
		const all = [...this.#left.values()];
		const of = all.reduce((sum, each) => sum + each.of, 0);
		const done = all.reduce((sum, each) => sum + Math.min(each.done, each.of), 0);
		// As long as something is left it is not all of it, however much came since it began.
		return all.length === 0 ? 1 : Math.min(done / of, 0.99);
	}

	/**
	 * How these kinds stand in the index, all of them where null: by what they should be found by; all of them, some still by what
	 * an earlier build found them by; or in part.
	 */
	standing(kinds: readonly string[] | null): Standing {
		const left = [...this.#left].filter(([of]) => kinds?.includes(of.kind) ?? true);
		if (left.length === 0) return 'now';
		return left.every(([, { stood }]) => stood) ? 'earlier' : 'partly';
	}

	/** Ends after the step that is under way. */
	async stop(): Promise<void> {
		this.#ending.abort();
		await this.#work;
	}

	get #ended(): boolean {
		return this.#ending.signal.aborted;
	}

	async #untilDone(): Promise<void> {
		while (this.#left.size > 0 && !this.#ended) {
			try {
				if (!(await alone(this.database, () => this.#goOn(), LOCKS.reindexing))) await this.#wait(LOOK_AGAIN);
				if (!this.#ended) await this.#look();
			} catch (trouble) {
				if (this.#ended) return;
				this.log.warn(
					{ trouble: String(trouble) },
					'The index of search could not be brought up to date yet; it is tried again.'
				);
				await this.#wait(AFTER_TROUBLE);
			}
		}
	}

	async #goOn(): Promise<void> {
		await this.#look();
		for (const [of, progress] of [...this.#left]) {
			let next: Progress | null = progress;
			while (next && !this.#ended) {
				next = await reindex(this.database, of, next, this.log);
				if (next) this.#left.set(of, next);
			}
			if (next) return;
			this.#left.delete(of);
			this.log.info({ kind: of.kind, records: progress.of }, 'The index of a kind of record was brought up to date.');
		}
	}

	async #look(): Promise<void> {
		const known = await settingsOf((text) => this.database.ask(text));
		this.#left.clear();
		for (const of of this.collections) {
			const progress = progressOf(known, 'index', of);
			if (progress) this.#left.set(of, progress);
		}
	}

	#wait(milliseconds: number): Promise<void> {
		return sleep(milliseconds, undefined, { signal: this.#ending.signal }).catch(() => undefined);
	}
}
