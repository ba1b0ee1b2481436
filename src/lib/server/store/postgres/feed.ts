import type { ChangeEvent } from '#lib/domain/shared/context';
import { parseRef } from '#lib/domain/shared/ids';
import type { Log } from '../log';
import { CHANNEL } from './commit-function';
import type { Database } from './database';

interface JournalRow extends Record<string, unknown> {
	readonly sequence: number;
	readonly at: string;
	readonly by: string;
	readonly verb: string;
	readonly subject: string;
	readonly changes: readonly (readonly [does: string, ref: string, version: number])[];
}

const MOST_EVENTS = 1_000;

/** Events after a number, in order. The numbers have no gaps, since a commit that fails gives its number back. */
export async function changes(database: Database, after: number, limit = MOST_EVENTS): Promise<readonly ChangeEvent[]> {
	const rows = await database.ask<JournalRow>(
		'select sequence, at, by, verb, subject, changes from journal where sequence > $1 order by sequence limit $2',
		[after, Math.min(limit, MOST_EVENTS)]
	);
	return rows.map(({ sequence, at, by, verb, subject, changes }) => ({
		sequence,
		at,
		by,
		verb,
		subject: parseRef(subject)!,
		refs: changes.map(([, ref]) => parseRef(ref)!)
	}));
}

export const lastSequence = async (database: Database): Promise<number> =>
	(await database.ask<{ sequence: number }>('select sequence from counter'))[0]!.sequence;

// A connection can be cut without either end noticing; the counter is looked at this often for what was not heard.
const LOOK_AGAIN = 5_000;

/** Tells listeners the number of each commit of any process, in order and once, from the moment the store opened. */
export class Feed {
	readonly #listeners = new Set<(sequence: number) => void>();
	readonly #timer: NodeJS.Timeout;
	#last: number;

	constructor(
		readonly database: Database,
		readonly log: Log,
		last: number
	) {
		this.#last = last;
		database.listen(
			CHANNEL,
			(payload) => this.#heard(Number(payload)),
			() => void this.#look()
		);
		this.#timer = setInterval(() => void this.#look(), LOOK_AGAIN).unref();
	}

	listen(listener: (sequence: number) => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	stop(): void {
		clearInterval(this.#timer);
		this.#listeners.clear();
	}

	/** A notification is only a hint: the numbers before it that were not heard are told first. */
	#heard(sequence: number): void {
		while (this.#last < sequence) {
			this.#last++;
			for (const listener of this.#listeners) this.#tell(listener, this.#last);
		}
	}

	#tell(listener: (sequence: number) => void, sequence: number): void {
		try {
			listener(sequence);
		} catch (error) {
			this.log.error({ trouble: String(error), sequence }, 'A listener to commits failed.');
		}
	}

	async #look(): Promise<void> {
		if (this.#listeners.size === 0) return;
		// Where the database is away, the next look finds what was missed.
		const last = await lastSequence(this.database).catch(() => this.#last);
		this.#heard(last);
	}
}
