import * as v from 'valibot';
import { collection, type AnyCollection } from '#lib/domain/shared/collection';
import type { Instant } from '#lib/domain/shared/clock';
import type { Id } from '#lib/domain/shared/ids';
import type { Damage } from '../health';
import type { Effort } from './list';
import type { Written } from './entry';
import { BlobHolders } from './blob-holders';
import { Records } from './records';
import { Requests } from './requests';

/** A place in the journal between two commits. */
export interface Mark {
	readonly segment: number;
	readonly offset: number;
}

/** What an erasure takes of a record: its wordings before `before`, or `Infinity` for all; `sequence` is the erasing commit. */
export interface Forgotten {
	readonly before: number;
	readonly sequence: number;
}

/** Everything the engine knows: the data that lowdb's `Low` holds. */
export class State {
	readonly #kinds = new Map<string, Records>();
	/** Records whose value no declaration can read; kept as they are, shown to nobody. */
	readonly asleep = new Map<string, Written & { readonly kind: string }>();
	/** Which records name which blobs. */
	readonly blobs = new BlobHolders();
	readonly requests = new Requests();
	readonly effort: Effort = { visited: 0 };
	readonly damage: Damage[] = [];
	/** Erasures met in the journal behind the snapshot, by `kind/id`: a stop may have come before their last file. */
	readonly unfinished = new Map<string, Forgotten>();
	sequence = 0;
	/** The end of the last commit that the state shows. */
	mark: Mark = { segment: 1, offset: 0 };
	at: Instant = '1970-01-01T00:00:00.000Z';

	#touched: Set<string> | null = null;

	constructor(readonly collections: readonly AnyCollection[]) {
		for (const of of collections) {
			if (this.#kinds.has(of.kind)) throw new TypeError(`Two collections are called ${of.kind}.`);
			this.#kinds.set(of.kind, new Records(of));
		}
	}

	get kinds(): IterableIterator<Records> {
		return this.#kinds.values();
	}

	/** The records (`kind/id`) that commits change from now on; it grows while the caller looks on. */
	watch(): ReadonlySet<string> {
		return (this.#touched = new Set());
	}

	unwatch(): void {
		this.#touched = null;
	}

	/** Notes that a commit changed a record. */
	touch(ref: string): void {
		this.#touched?.add(ref);
	}

	/** The records of a declared kind. */
	of(declared: AnyCollection): Records {
		const records = this.#kinds.get(declared.kind);
		if (!records) throw new TypeError(`The store was opened without the collection ${declared.kind}.`);
		return records;
	}

	/** The records of a kind by its name, if it is declared or was met on disk. */
	named(kind: string): Records | undefined {
		return this.#kinds.get(kind);
	}

	/** As {@link named}; a kind that no collection declares any more is kept, readable to nobody. */
	kept(kind: string): Records {
		const known = this.#kinds.get(kind);
		if (known) return known;
		const made = new Records(undeclared(kind));
		this.#kinds.set(kind, made);
		return made;
	}

	/** The last version of a record, current or gone; 0 when the id was never used. */
	versionOf(kind: string, id: Id): number {
		const records = this.#kinds.get(kind);
		return records?.get(id)?.version ?? records?.gone(id)?.version ?? this.asleep.get(`${kind}/${id}`)?.version ?? 0;
	}

	/** The places of a record's revisions so far. */
	placesOf(kind: string, id: Id): readonly number[] {
		const records = this.#kinds.get(kind);
		return records?.get(id)?.places ?? records?.gone(id)?.places ?? this.asleep.get(`${kind}/${id}`)?.places ?? [];
	}
}

const undeclared = (kind: string): AnyCollection =>
	collection(kind, v.unknown(), { audience: () => [], keys: {}, retention: 'workspace', version: 1, upgrades: [] });
