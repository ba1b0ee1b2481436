import type { Id } from '#lib/domain/shared/ids';
import type { BlobFacts } from '../blobs';

interface Held {
	readonly facts: BlobFacts;
	/** `kind/id` of the records whose last wording names it, removed ones among them. */
	readonly refs: Set<string>;
}

/** Which records name which blobs. A record that was removed holds on to its blobs until it is erased. */
export class BlobHolders {
	readonly #held = new Map<Id, Held>();
	readonly #byRef = new Map<string, readonly BlobFacts[]>();
	/** Blobs that a record named and none names any more: their bytes are to go. */
	readonly loose = new Map<Id, BlobFacts>();

	/** The blobs that the last wording of a record names. */
	of(ref: string): readonly BlobFacts[] {
		return this.#byRef.get(ref) ?? [];
	}

	/** What is known of a blob that a record names. */
	facts(blob: Id): BlobFacts | undefined {
		return this.#held.get(blob)?.facts;
	}

	/** The records that name a blob. */
	holders(blob: Id): readonly string[] {
		return [...(this.#held.get(blob)?.refs ?? [])];
	}

	/** Every blob that a record names. */
	all(): BlobFacts[] {
		return [...this.#held.values()].map(({ facts }) => facts);
	}

	/** Says what a record names from now on; nothing once it is erased. */
	set(ref: string, blobs: readonly BlobFacts[]): void {
		const before = this.of(ref);
		if (before.length === 0 && blobs.length === 0) return;
		for (const facts of blobs) this.#hold(ref, facts);
		const kept = new Set(blobs.map(({ id }) => id));
		for (const facts of before) if (!kept.has(facts.id)) this.#letGo(ref, facts);
		if (blobs.length > 0) this.#byRef.set(ref, blobs);
		else this.#byRef.delete(ref);
	}

	#hold(ref: string, facts: BlobFacts): void {
		const held = this.#held.get(facts.id);
		if (held) held.refs.add(ref);
		else this.#held.set(facts.id, { facts, refs: new Set([ref]) });
		this.loose.delete(facts.id);
	}

	#letGo(ref: string, facts: BlobFacts): void {
		const refs = this.#held.get(facts.id)?.refs;
		refs?.delete(ref);
		if (refs?.size !== 0) return;
		this.#held.delete(facts.id);
		this.loose.set(facts.id, facts);
	}
}
