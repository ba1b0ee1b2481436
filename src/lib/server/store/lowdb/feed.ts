import type { ChangeEvent } from '#lib/domain/shared/context';
import type { Log } from '../log';
import { changeEvent } from './event';
import type { Journal } from './journal';
import { commitsOf } from './segment';

/** Events kept at hand; earlier ones are read from the journal. */
const RECENT = 2_000;

/** The change feed: what was committed, in order, without gaps. */
export class Feed {
	#recent: ChangeEvent[] = [];
	readonly #listeners = new Set<(sequence: number) => void>();

	constructor(
		private readonly journal: Journal,
		private readonly log: Log
	) {}

	add(event: ChangeEvent): void {
		this.#recent.push(event);
		if (this.#recent.length > 2 * RECENT) this.#recent = this.#recent.slice(-RECENT);
		for (const listener of this.#listeners) {
			try {
				listener(event.sequence);
			} catch (error) {
				this.log.error({ error: String(error) }, 'A listener to commits failed.');
			}
		}
	}

	listen(listener: (sequence: number) => void): () => void {
		// Wrapped, so that listening twice with one function is stopped one by one.
		const own = (sequence: number): void => listener(sequence);
		this.#listeners.add(own);
		return () => void this.#listeners.delete(own);
	}

	/** Events behind `after`, at most `limit`, none later than `last`. */
	async after(after: number, limit: number, last: number): Promise<readonly ChangeEvent[]> {
		if (after >= last) return [];
		const first = this.#recent[0]?.sequence;
		if (first !== undefined && after >= first - 1) {
			const from = after - first + 1;
			return this.#recent.slice(from, from + limit);
		}
		return this.#read(after, limit, last);
	}

	async #read(after: number, limit: number, last: number): Promise<ChangeEvent[]> {
		const events: ChangeEvent[] = [];
		const segments = this.journal.segments;
		for (const [at, segment] of segments.entries()) {
			const next = segments[at + 1];
			if (next && next.after >= 0 && next.after <= after) continue;
			for await (const { commit } of commitsOf(this.journal.files, segment)) {
				if (!commit || commit.n <= after) continue;
				if (commit.n > last) return events;
				if (events.push(changeEvent(commit)) === limit) return events;
			}
		}
		return events;
	}
}
