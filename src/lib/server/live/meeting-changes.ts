import { touchedMeetings } from '#lib/domain/learning-sets';
import type { ChangeEvent, Store } from '#lib/domain/shared/context';
import { system } from '#lib/domain/shared/policy';
import type { Log } from '../log';

const AT_ONCE = 200;

/**
 * Tells who follows a meeting that something in it changed, in whatever process it was changed: it reads on in the store's change
 * feed from what it last read, and each batch once for all who follow. It listens only while somebody follows.
 */
export class MeetingChanges {
	readonly #followers = new Map<string, Set<() => void>>();
	#read: number | null = null;
	#latest = 0;
	#reading = false;
	#stop: (() => void) | null = null;

	constructor(
		private readonly store: Pick<Store, 'as' | 'changes' | 'onCommit'>,
		private readonly log: Pick<Log, 'error'>,
		/** Called for each batch before anybody hears of it. */
		private readonly changed: () => void
	) {}

	/** Calls back after each commit that touches one of these, given as `kind/id`. Returns the way to stop. */
	follow(topics: readonly string[], heard: () => void): () => void {
		// Wrapped, so that one function following twice is stopped one by one.
		const own = () => heard();
		for (const topic of topics) this.#at(topic).add(own);
		this.#stop ??= this.store.onCommit((sequence) => this.#committed(sequence));
		return () => {
			for (const topic of topics) {
				this.#at(topic).delete(own);
				if (this.#at(topic).size === 0) this.#followers.delete(topic);
			}
			if (this.#followers.size > 0) return;
			this.#stop?.();
			this.#stop = null;
			this.#read = null;
		};
	}

	#at(topic: string): Set<() => void> {
		const known = this.#followers.get(topic) ?? new Set();
		this.#followers.set(topic, known);
		return known;
	}

	#committed(sequence: number): void {
		this.#read ??= sequence - 1;
		this.#latest = Math.max(this.#latest, sequence);
		if (!this.#reading) void this.#readOn();
	}

	/** Reads until nothing is left, and is over in the same moment: whatever is committed after that is read anew. */
	async #readOn(): Promise<void> {
		this.#reading = true;
		try {
			while (this.#read !== null && this.#read < this.#latest) {
				const events: readonly ChangeEvent[] = await this.store.changes(this.#read, AT_ONCE);
				if (events.length === 0) return;
				this.#read = events.at(-1)!.sequence;
				const refs = events.flatMap(({ subject, refs }) => [subject, ...refs]);
				this.#tell(await touchedMeetings(this.store.as(system('live')), refs));
			}
		} catch (trouble) {
			this.log.error({ trouble: String(trouble) }, 'changes to open meetings could not be read; all of them look again');
			this.#read = null;
			this.#tell(null);
		} finally {
			this.#reading = false;
		}
	}

	/** Null: it may be any of them. */
	#tell(touched: ReadonlySet<string> | null): void {
		this.changed();
		const topics = touched ?? [...this.#followers.keys()];
		for (const heard of new Set([...topics].flatMap((topic) => [...(this.#followers.get(topic) ?? [])]))) heard();
	}
}
