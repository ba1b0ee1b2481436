import type { Audience, Token } from '#lib/domain/shared/audience';
import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Id } from '#lib/domain/shared/ids';
import { byId, type Entry, type Gone } from './entry';
import { Shelf } from './shelf';
import type { Item } from './sorted';

/** The records of one audience class: everybody who may read one of them may read all. */
export interface AudienceClass {
	readonly audience: Audience;
	readonly shelf: Shelf;
}

/** The records of one kind with their indexes. */
export class Records {
	readonly #live = new Map<Id, Entry>();
	readonly #gone = new Map<Id, Gone>();
	readonly #goneBy = new Map<string, Set<Gone>>();
	readonly whole: Shelf;
	readonly #classes = new Map<string, AudienceClass>();
	readonly #byToken = new Map<Token, Set<AudienceClass>>();
	readonly #unique: readonly Map<string, Id>[];

	constructor(readonly of: AnyCollection) {
		this.whole = new Shelf(of);
		this.#unique = Object.keys(of.unique).map(() => new Map());
	}

	get size(): number {
		return this.#live.size;
	}

	get(id: Id): Entry | undefined {
		return this.#live.get(id);
	}

	gone(id: Id): Gone | undefined {
		return this.#gone.get(id);
	}

	allGone(): IterableIterator<Gone> {
		return this.#gone.values();
	}

	/** What this person or job removed and nobody brought back. */
	goneBy(by: string): readonly Gone[] {
		return [...(this.#goneBy.get(by) ?? [])];
	}

	/** All current records; for snapshot, export and the building of the search index, never for an answer to a reader. */
	all(): IterableIterator<Entry> {
		return this.#live.values();
	}

	holder(name: string, value: string): Id | undefined {
		return this.#unique[Object.keys(this.of.unique).indexOf(name)]?.get(value);
	}

	put(entry: Entry): void {
		this.#take(entry.id);
		this.#rise(entry.id);
		this.#live.set(entry.id, entry);
		this.whole.add(entry);
		this.#classOf(entry.audienceClass).shelf.add(entry);
		this.#hold(entry);
	}

	/** Takes a record off the shelves and keeps what is left of it. */
	lay(gone: Gone): void {
		this.#take(gone.id);
		this.#live.delete(gone.id);
		this.#rise(gone.id);
		this.#gone.set(gone.id, gone);
		const sharing = this.#goneBy.get(gone.by);
		if (sharing) sharing.add(gone);
		else this.#goneBy.set(gone.by, new Set([gone]));
	}

	/** Takes a record off the shelves and keeps nothing of it here. */
	drop(id: Id): void {
		this.#take(id);
		this.#live.delete(id);
	}

	/** Puts the records of a snapshot in at once. The shelves must be empty. */
	fill(entries: readonly Entry[]): void {
		// Shared by the shelves: there are as many as records.
		const items = entries.toSorted(byId).map((entry): Item => ({ value: null, entry }));
		const byClass = new Map<string, Item[]>();
		for (const item of items) {
			const { entry } = item;
			this.#live.set(entry.id, entry);
			this.#hold(entry);
			const group = byClass.get(entry.audienceClass);
			if (group) group.push(item);
			else byClass.set(entry.audienceClass, [item]);
		}
		this.whole.fill(items);
		for (const [key, group] of byClass) this.#classOf(key).shelf.fill(group);
	}

	/** The classes that somebody with these tokens may read. */
	readable(tokens: ReadonlySet<Token>): Set<AudienceClass> {
		const found = new Set<AudienceClass>();
		for (const token of tokens) for (const each of this.#byToken.get(token) ?? []) found.add(each);
		return found;
	}

	mayRead(entry: Entry, tokens: ReadonlySet<Token>): boolean {
		return this.#classes.get(entry.audienceClass)!.audience.some((token) => tokens.has(token));
	}

	audienceOf(entry: Entry): Audience {
		return this.#classes.get(entry.audienceClass)!.audience;
	}

	#take(id: Id): void {
		const old = this.#live.get(id);
		if (!old) return;
		this.whole.remove(old);
		const held = this.#classes.get(old.audienceClass)!;
		held.shelf.remove(old);
		if (held.shelf.size === 0) this.#dropClass(old.audienceClass, held);
		old.unique.forEach((value, at) => {
			if (value !== null && this.#unique[at]!.get(value) === id) this.#unique[at]!.delete(value);
		});
	}

	#rise(id: Id): void {
		const gone = this.#gone.get(id);
		if (!gone) return;
		this.#gone.delete(id);
		this.#goneBy.get(gone.by)!.delete(gone);
	}

	#hold(entry: Entry): void {
		entry.unique.forEach((value, at) => {
			if (value !== null) this.#unique[at]!.set(value, entry.id);
		});
	}

	#classOf(key: string): AudienceClass {
		const known = this.#classes.get(key);
		if (known) return known;
		const audience = (key === '' ? [] : key.split(' ')) as unknown as Audience;
		const made: AudienceClass = { audience, shelf: new Shelf(this.of) };
		this.#classes.set(key, made);
		for (const token of audience) {
			const sharing = this.#byToken.get(token);
			if (sharing) sharing.add(made);
			else this.#byToken.set(token, new Set([made]));
		}
		return made;
	}

	#dropClass(key: string, held: AudienceClass): void {
		this.#classes.delete(key);
		for (const token of held.audience) {
			const sharing = this.#byToken.get(token)!;
			sharing.delete(held);
			if (sharing.size === 0) this.#byToken.delete(token);
		}
	}
}
