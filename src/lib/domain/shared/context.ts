import type { Clock, Instant } from './clock';
import type {
	AnyCollection,
	Excerpt,
	ExcerptPage,
	KeyName,
	KeyValue,
	ListQuery,
	Page,
	Revision,
	Saved,
	Searchable,
	UniqueName,
	ValueOf,
	Where
} from './collection';
import type { Id, Ref } from './ids';
import type { Actor, Reader, SystemName } from './policy';

/** What a use case is handed: who acts, the store, the time and fresh ids. */
export interface Context {
	readonly actor: Actor;
	readonly store: Store;
	/** The store as the actor reads it. */
	readonly read: Reading;
	readonly clock: Clock;
	readonly newId: () => Id;
	/** Given by the form that was sent, so that sending it twice does it once. */
	readonly requestKey?: string;
}

/** The store. There is no read without a reader. Engines: `server/store/lowdb`, `server/store/postgres`. */
export interface Store {
	as(reader: Reader): Reading;
	/**
	 * All of it or nothing. Resolves once the change is on disk and what became unreadable has left the index.
	 * A record may name a blob that it named before, one that no record ever named, and one that is named by a record which
	 * this commit changes or expects (and so was read); else it is refused as NotFound.
	 */
	commit(wish: Commit): Promise<Receipt>;
	/**
	 * Writes a file of at most 25 MB and syncs it. Nobody can read it until a commit names it (`Collection.blobs`); one that
	 * none has named after a day is removed. Its id is a secret until then: keep it out of pages.
	 * @throws Invalid where it is too large or there is no room for it in the workspace
	 */
	keepBlob(bytes: Uint8Array): Promise<Id>;
	/** Events after a sequence number, in order, without gaps; at most `limit` (1,000 when absent). */
	changes(after: number, limit?: number): Promise<readonly ChangeEvent[]>;
	/** Calls back soon after each commit of any process, with its sequence number. Returns the way to stop. */
	onCommit(listener: (sequence: number) => void): () => void;
	/** Replaces text everywhere (history, journal, snapshot, index) by who, when and on what ground. */
	erase(wish: Erasure): Promise<void>;
	close(): Promise<void>;
}

/** Reading for one reader. Whatever is absent or unreadable is NotFound, the same for both. */
export interface Reading {
	find<C extends AnyCollection>(of: C, id: Id): Promise<Saved<ValueOf<C>>>;
	/** The record that holds a unique value, or null. */
	findUnique<C extends AnyCollection>(of: C, name: UniqueName<C>, value: string): Promise<Saved<ValueOf<C>> | null>;
	/** The readable ones among records of several kinds, in the order asked, each with its kind. */
	findMany(refs: readonly Ref[]): Promise<readonly Found[]>;
	list<C extends AnyCollection>(of: C, query?: ListQuery<C>): Promise<Page<ValueOf<C>>>;
	/** Excerpts of the records that a list would give; `limit` may be up to 5,000. Lets others go first between long takings. */
	excerpts<C extends AnyCollection, T>(excerpt: Excerpt<C, T>, query?: ListQuery<C>): Promise<ExcerptPage<T>>;
	/** Readable records counted by the values of a key; a record counts once for each value it holds. */
	count<C extends AnyCollection>(of: C, query: { where?: Where<C>; by: KeyName<C> }): Promise<ReadonlyMap<KeyValue, number>>;
	/**
	 * Follows records that join two others from end to end, nearest first: those whose key `near` names the start, then those
	 * that name what was found at `far`, and so on. Where one end is not readable, that way ends.
	 */
	follow<C extends AnyCollection>(of: C, query: FollowQuery<C>): Promise<readonly Followed<ValueOf<C>>[]>;
	search(query: SearchQuery): Promise<SearchResult>;
	/** What is about the same as a record, the closest first; nothing where that is not readable. */
	related(query: RelatedQuery): Promise<readonly Related[]>;
	/** The bytes of a blob that the current value of a readable record names; else NotFound. */
	blob<C extends AnyCollection>(of: C, id: Id, blob: Id): Promise<Uint8Array>;
	/** Newest first. A revision shows only where it and the current record are readable. */
	history<C extends AnyCollection>(of: C, id: Id): Promise<readonly Revision<ValueOf<C>>[]>;
	/** Records this person removed and can still restore, newest first. */
	removed(query?: {
		limit?: number;
		after?: string | null;
	}): Promise<{ readonly items: readonly Removed[]; readonly next: string | null }>;
}

export interface Found {
	readonly kind: string;
	readonly id: Id;
	readonly record: Saved<unknown>;
}

/** Where to begin, and how far. `near` and `far` are one-valued text keys that hold references as `kind/id`. */
export interface FollowQuery<C extends AnyCollection> {
	readonly start: Ref;
	readonly near: KeyName<C>;
	readonly far: KeyName<C>;
	readonly steps: number;
	readonly limit: number;
}

/** A joining record, what it led to, and how many steps away that is. */
export interface Followed<T> {
	readonly joint: Saved<T>;
	readonly found: Found;
	readonly steps: number;
}

export interface Removed extends RemovedRef {
	readonly at: Instant;
	readonly value: unknown;
	/** Everything that went in the same commit and is still gone, this record among it, also what the reader could not read. */
	readonly act: readonly RemovedRef[];
}

/** A removed record with the version of its removal. */
export interface RemovedRef extends Ref {
	readonly version: number;
}

/** A change to one record. `version` is the one seen; 0 for a new record. */
export type Change =
	| { readonly do: 'put'; readonly of: AnyCollection; readonly id: Id; readonly version: number; readonly value: unknown }
	| { readonly do: 'remove'; readonly of: AnyCollection; readonly id: Id; readonly version: number }
	/** Brings a removed record back as it was; `version` is the one of its removal. */
	| { readonly do: 'restore'; readonly of: AnyCollection; readonly id: Id; readonly version: number };

/** A record that was read in order to decide, with the version seen; 0 means that it was absent. */
export interface Expectation {
	readonly kind: string;
	readonly id: Id;
	readonly version: number;
}

export interface Commit {
	readonly by: Id | SystemName;
	/** The use case, `promotePassage`. */
	readonly verb: string;
	/** What it was about; the first thing a repeated request wants to know. */
	readonly subject: Ref;
	readonly changes: readonly Change[];
	readonly expects?: readonly Expectation[];
	/** A request key: a commit with a key already seen from the same `by` returns the first receipt and changes nothing. */
	readonly key?: string;
}

export interface Receipt {
	readonly sequence: number;
	readonly at: Instant;
	readonly subject: Ref;
	/** Whether this request had been done before. */
	readonly repeated: boolean;
}

export interface ChangeEvent {
	readonly sequence: number;
	readonly at: Instant;
	readonly by: string;
	readonly verb: string;
	readonly subject: Ref;
	readonly refs: readonly Ref[];
}

export interface Erasure {
	readonly by: Id | SystemName;
	readonly ground: string;
	/** Records that go altogether. */
	readonly refs: readonly Ref[];
	/** Records that live on, each with the first version whose wording stays. */
	readonly earlier?: readonly EarlierWordings[];
}

export interface EarlierWordings extends Ref {
	readonly version: number;
}

export interface SearchQuery {
	readonly words: string;
	/** Only these kinds; every searchable one when absent. */
	readonly kinds?: readonly string[];
	/** Facet name → values, any of which a hit holds. `kind` is given apart. */
	readonly where?: Readonly<Record<string, readonly string[]>>;
	/** Only what bears a date from `from` on and before `to`, as far as these are said: ISO texts, compared as such. */
	readonly dated?: { readonly from?: string; readonly to?: string };
	/** Facets to count. */
	readonly facets?: readonly string[];
	readonly order?: 'relevance' | 'date';
	/** 1 to 100; 20 when absent. */
	readonly limit?: number;
	readonly after?: string | null;
	/** Wordings that mean the same in this field. What a record says otherwise than it was asked for then counts as well, for less. */
	readonly synonyms?: readonly Synonyms[];
	/** Whether hits bear their title and passage, as they do when absent, or their title alone; without them they are found sooner, and read by nobody. */
	readonly texts?: boolean | 'titles';
}

export interface RelatedQuery {
	readonly to: Ref;
	/** Only these kinds. */
	readonly kinds: readonly string[];
	/** At most so many, 1 to 20. */
	readonly limit: number;
}

/** A record that is about the same as another. */
export interface Related extends Ref {
	readonly title: string;
	/** Words that stand in both and in few others, the most telling first, as the other writes them. */
	readonly shared: readonly string[];
}

/** Wordings of one and the same thing, short ones and long ones. */
export interface Synonyms {
	readonly wordings: readonly string[];
	/** Wordings that are everyday words when they stand in small letters: meant only where typed so, and not looked for in records. */
	readonly capitals: readonly string[];
}

/** Words that were asked for, where they stand in the query, and other wordings of the same that were looked for too. */
export interface AlsoLookedFor {
	readonly typed: string;
	readonly from: number;
	readonly to: number;
	readonly wordings: readonly string[];
}

/** A piece of text, with whether it is one of the words asked for. Joined they give the text; nothing in it is markup. */
export type Marked = readonly { readonly text: string; readonly hit: boolean }[];

export interface Hit {
	readonly kind: string;
	readonly id: Id;
	readonly title: Marked;
	readonly snippet: Marked;
}

export interface SearchResult {
	readonly hits: readonly Hit[];
	/** How many of the words asked for a record had to hold: all, more than half where no record holds all, or any. */
	readonly reached: 'all' | 'most' | 'any';
	readonly next: string | null;
	/** Readable records that match, counted by kind (before `kinds` narrows) and by each facet asked for. */
	readonly kinds: ReadonlyMap<string, number>;
	readonly facets: ReadonlyMap<string, ReadonlyMap<string, number>>;
	/** Another spelling that finds something, or null. */
	readonly suggestion: string | null;
	/** Empty where no words have another wording, and where they stand in quotation marks. */
	readonly also: readonly AlsoLookedFor[];
	/** Words that were not looked for, where the question is long and too many records hold them; absent where there are none. */
	readonly tooCommon?: readonly string[];
	/** False while the index is being built after a start: there may be more to find. */
	readonly ready: boolean;
	/** Where it is not ready: whether all of the kinds asked for is there all the same, some of it by words and facets of an earlier build. */
	readonly earlier?: boolean;
	/** The passage of a hit, for those of a search without texts that are shown: `of` is what the record gives to search. */
	readonly passageOf: (of: Searchable) => Marked;
}

export const create = <C extends AnyCollection>(of: C, id: Id, value: ValueOf<C>): Change => ({
	do: 'put',
	of,
	id,
	version: 0,
	value
});

/** A record with some of its values changed. */
export function change<C extends AnyCollection>(of: C, seen: Saved<ValueOf<C>>, values: Partial<ValueOf<C>>): Change {
	const { id, version, ...value } = { ...(seen as Saved<object>), ...(values as object), id: seen.id, version: seen.version };
	return { do: 'put', of, id, version, value };
}

export const remove = (of: AnyCollection, seen: { readonly id: Id; readonly version: number }): Change => ({
	do: 'remove',
	of,
	id: seen.id,
	version: seen.version
});

export const expect = (of: AnyCollection, seen: { readonly id: Id; readonly version: number }): Expectation => ({
	kind: of.kind,
	id: seen.id,
	version: seen.version
});
