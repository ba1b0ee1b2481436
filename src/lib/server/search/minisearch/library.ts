import type { Token } from '#lib/domain/shared/audience';
import type { RelatedQuery } from '#lib/domain/shared/context';
import type { Ref } from '#lib/domain/shared/ids';
import type { IndexChange, IndexedRecord } from '../port';
import type { CheckedQuery } from '../request';
import { answer, type Answer } from './answer.ts';
import { relatedTo, type RelatedFound } from './related.ts';
import { Restoring } from './restoring.ts';
import { Saving } from './saving.ts';
import { Shelf } from './shelf.ts';

/** The whole index on one thread: a shelf that can be filled anew while it answers and takes changes. */
export class Library {
	#shelf = new Shelf();
	/** References loaded or changed since the loading began; null while none is under way. */
	#fresh: Set<string> | null = null;
	/** Whether the loading brings only what is missing. */
	#adds = false;
	#ready = false;
	#restoring: Restoring | null = null;
	/** What changed since the restoring began. */
	#meanwhile: IndexChange[] = [];
	#saving: Saving | null = null;

	begin(): void {
		this.#fresh = new Set();
		this.#adds = this.#ready = false;
		this.#restoring = this.#saving = null;
		this.#meanwhile = [];
	}

	/** A record changed since the loading began is newer than the one that was read for it, and stays. */
	load(records: readonly IndexedRecord[]): void {
		for (const record of records) {
			if (this.#fresh?.has(refText(record))) continue;
			this.#fresh?.add(refText(record));
			this.#shelf.put(record);
		}
	}

	/** What was neither loaded nor changed is no longer there, unless the loading only added to what was restored. */
	finish(): void {
		if (this.#fresh && !this.#adds) this.#shelf.keepOnly(this.#fresh);
		this.#fresh = null;
		this.#ready = true;
	}

	/** Takes a saved piece in, beside what answers; `isFirst` begins anew. */
	restore(piece: Uint8Array, isFirst: boolean): void {
		if (isFirst) [this.#restoring, this.#meanwhile] = [new Restoring(), []];
		this.#restoring!.take(piece);
	}

	/** Answers from now on from what was restored, less `without`; a loading then adds what is missing. */
	adopt(without: readonly Ref[]): void {
		const restored = this.#restoring!.finish();
		const meanwhile = this.#meanwhile;
		for (const ref of without) restored.drop(ref);
		this.begin();
		this.#adds = true;
		this.#shelf = restored;
		this.apply(meanwhile);
	}

	/** Everything changed goes first, so that whatever befalls a later change, nothing unreadable stays. */
	apply(changes: readonly IndexChange[]): void {
		for (const step of this.applying(changes)) void step;
	}

	/** As {@link apply}, stopping behind each record that is put in, so that whoever asks need not wait for all. */
	*applying(changes: readonly IndexChange[]): Generator<void, void, void> {
		for (const change of changes) {
			const ref = 'put' in change ? change.put : change.drop;
			this.#fresh?.add(refText(ref));
			this.#saving?.touch(ref);
			this.#shelf.drop(ref);
		}
		if (this.#restoring) this.#meanwhile.push(...changes);
		for (const change of changes) {
			if (!('put' in change)) continue;
			this.#shelf.put(change.put);
			yield;
		}
	}

	/** Begins to save the index as it is now. */
	save(): void {
		this.#saving = new Saving(this.#shelf);
	}

	/** The next saved piece; null behind the last. @throws where a loading came in between */
	piece(): Uint8Array<ArrayBuffer> | null {
		if (!this.#saving) throw new Error('Nothing is being saved.');
		const piece = this.#saving.next();
		if (piece === null) this.#saving = null;
		return piece;
	}

	search(query: CheckedQuery, tokens: ReadonlySet<Token> | null): Answer & { ready: boolean } {
		return { ...answer(this.#shelf, query, tokens), ready: this.#ready };
	}

	related(query: RelatedQuery, tokens: ReadonlySet<Token> | null): readonly RelatedFound[] {
		return relatedTo(this.#shelf, query, tokens);
	}
}

const refText = (of: Ref): string => `${of.kind}/${of.id}`;
