import type { Token } from '#lib/domain/shared/audience';
import type { Ref } from '#lib/domain/shared/ids';
import type { IndexChange, IndexedRecord } from '../port';
import type { CheckedQuery } from '../request';
import { answer, type Answer } from './answer.ts';
import { Shelf } from './shelf.ts';

/** The whole index on one thread: a shelf that can be filled anew while it answers and takes changes. */
export class Library {
	readonly #shelf = new Shelf();
	/** References loaded or changed since the loading began; null while none is under way. */
	#fresh: Set<string> | null = null;
	#ready = false;

	begin(): void {
		this.#fresh = new Set();
		this.#ready = false;
	}

	/** A record changed since the loading began is newer than the one that was read for it, and stays. */
	load(records: readonly IndexedRecord[]): void {
		for (const record of records) {
			if (this.#fresh?.has(refText(record))) continue;
			this.#fresh?.add(refText(record));
			this.#shelf.put(record);
		}
	}

	/** What was neither loaded nor changed is no longer there. */
	finish(): void {
		if (this.#fresh) this.#shelf.keepOnly(this.#fresh);
		this.#fresh = null;
		this.#ready = true;
	}

	/** Everything changed goes first, so that whatever befalls a later change, nothing unreadable stays. */
	apply(changes: readonly IndexChange[]): void {
		for (const change of changes) {
			const ref = 'put' in change ? change.put : change.drop;
			this.#fresh?.add(refText(ref));
			this.#shelf.drop(ref);
		}
		for (const change of changes) if ('put' in change) this.#shelf.put(change.put);
	}

	search(query: CheckedQuery, tokens: ReadonlySet<Token> | null): Answer & { ready: boolean } {
		return { ...answer(this.#shelf, query, tokens), ready: this.#ready };
	}
}

const refText = (of: Ref): string => `${of.kind}/${of.id}`;
