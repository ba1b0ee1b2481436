import type { BaseSchema, BaseIssue, InferOutput } from 'valibot';
import type { Audience } from './audience';
import type { Instant } from './clock';
import type { Id } from './ids';

/**
 * A kind of record, declared once as pure data; both engines of the store are fed by it. Values are plain JSON:
 * parsing a parsed value changes nothing, and there is no Date, no NUL and no half surrogate in it.
 */
export interface Collection<T = unknown, K extends string = string, U extends string = string> {
	readonly kind: string;
	readonly schema: BaseSchema<unknown, T, BaseIssue<unknown>>;
	/** Who may read a record. */
	readonly audience: (value: T, id: Id) => Audience;
	/** What `where`, `order` and `count` may name. */
	readonly keys: { readonly [name in K]: OneKey<T> | ManyKey<T> };
	/** Values that only one record may hold at a time; null where a record holds none. */
	readonly unique: { readonly [name in U]: (value: T, id: Id) => string | null };
	/** What search finds a record by; absent for kinds that are not searched, null for a record that is not. */
	readonly search?: (value: T, id: Id) => Searchable | null;
	/**
	 * The blobs (files, kept by `Store.keepBlob`) that a value names: whoever may read the record may read them. A blob that no
	 * record's last wording names any more is gone within a day, so one that is to be brought back is named by a record of its
	 * own that is removed and restored.
	 */
	readonly blobs?: (value: T) => readonly Id[];
	/**
	 * The first version of a record that its readers may look back to: what was worded before it was taken out of their
	 * reach, and is forgotten within a day. All of them when absent. `version` is the current one.
	 */
	readonly historyFrom?: (value: T, version: number) => number;
	/**
	 * Whether an engine that is asked over a network reads these together with whatever names them: small records that many
	 * others name, such as people and sets. Nothing but speed depends on it.
	 */
	readonly comesAlong?: true;
	/** How long records of this kind are kept, by the classes of the retention rules. */
	readonly retention: RetentionClass;
	/** For the class `passing`: the moment from which a record's ninety days are counted. */
	readonly passingSince?: (value: T) => Instant;
	/** How many days that are, where they are not ninety. */
	readonly passingDays?: number;
	/** The shape's version; `upgrades[n]` turns a value of version n + 1 into one of version n + 2 when it is read. */
	readonly version: number;
	readonly upgrades: readonly ((value: never) => unknown)[];
}

/** `account` while the person has a place · `learning` as long as its author keeps it · `agreement` six years ·
 *  `published` until withdrawn · `workspace` while the workspace stands · `passing` ninety days. */
export type RetentionClass = 'account' | 'learning' | 'agreement' | 'published' | 'workspace' | 'passing';

/** Days after which a passing record is forgotten, though nobody removed it. */
export const PASSING_DAYS = 90;

/** Days in which whoever removed a record can bring it back. */
export const RESTORE_DAYS = 30;

/**
 * Days after which the text of a removed record is forgotten, by its class. Being removed ends every other term: nothing is
 * kept on after somebody deleted it. The secrets of an account go at once; nobody can bring them back.
 */
export const DAYS_AFTER_REMOVAL: Readonly<Record<RetentionClass, number>> = {
	account: 0,
	learning: RESTORE_DAYS,
	agreement: RESTORE_DAYS,
	published: RESTORE_DAYS,
	workspace: RESTORE_DAYS,
	passing: RESTORE_DAYS
};

export type KeyType = 'text' | 'number' | 'date' | 'instant';
export type KeyValue = string | number;

export interface OneKey<T> {
	readonly many: false;
	readonly type: KeyType;
	readonly of: (value: T, id: Id) => KeyValue | null;
}
export interface ManyKey<T> {
	readonly many: true;
	readonly type: 'text';
	readonly of: (value: T, id: Id) => readonly string[];
}

export interface Searchable {
	readonly title: string;
	/** Plain or Markdown text; each part may yield a snippet. */
	readonly body: readonly string[];
	/** Facet name → the values a record has of it. */
	readonly facets?: Readonly<Record<string, readonly string[]>>;
	/** For ordering by date. */
	readonly at?: string | null;
	/** BCP 47 language of the text; English when absent. */
	readonly language?: string;
}

/** A key with one value per record (or null): equality, ranges, order and counts. Dates and instants are ISO texts. */
export const one = <T>(type: KeyType, of: (value: T, id: Id) => KeyValue | null): OneKey<T> => ({ many: false, type, of });
/** A key with several values per record: "holds any of". */
export const many = <T>(type: 'text', of: (value: T, id: Id) => readonly string[]): ManyKey<T> => ({ many: true, type, of });

/** Declares a kind of record. `kind` is its name in addresses, links and the journal, for ever. */
export function collection<S extends AnySchema, K extends string = never, U extends string = never>(
	kind: string,
	schema: S,
	declaration: Omit<Collection<InferOutput<S>, K, U>, 'kind' | 'schema' | 'unique'> & {
		readonly unique?: { readonly [name in U]: (value: InferOutput<S>, id: Id) => string | null };
	}
): Collection<InferOutput<S>, K, U> {
	const unique = declaration.unique ?? ({} as Collection<InferOutput<S>, K, U>['unique']);
	return { ...declaration, kind, unique, schema: schema as Collection<InferOutput<S>>['schema'] };
}

/**
 * What a page needs of a record that looks at thousands of them: small, and worked out from the record alone, never from who
 * asks. An engine keeps it ready for as long as the record stands as it is.
 */
export interface Excerpt<C extends AnyCollection, T> {
	readonly of: C;
	readonly take: (record: Saved<ValueOf<C>>) => T;
	/** The bytes that it takes in memory, roughly. */
	readonly size: (taken: T) => number;
}

/** Declares an excerpt of a kind of record. Declare it once: an engine knows it again by being the same. */
export const excerpt = <C extends AnyCollection, T>(
	of: C,
	take: Excerpt<C, T>['take'],
	size: Excerpt<C, T>['size']
): Excerpt<C, T> => ({ of, take, size });

type AnySchema = BaseSchema<unknown, unknown, BaseIssue<unknown>>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of collections holds every T at once
export type AnyCollection = Collection<any, any, any>;
export type ValueOf<C> = C extends { schema: BaseSchema<unknown, infer T, BaseIssue<unknown>> } ? T : never;
export type KeyName<C extends AnyCollection> = Extract<keyof C['keys'], string>;
export type UniqueName<C extends AnyCollection> = Extract<keyof C['unique'], string>;

/** A record as it is read: its value, its id and the version to give back when it is changed. Frozen. */
export type Saved<T> = Readonly<T> & { readonly id: Id; readonly version: number };

/** A condition on a declared key: a value, any of several, a half-open range [from, to), or null for "has none". */
export type Condition =
	KeyValue | null | { readonly in: readonly KeyValue[] } | { readonly from?: KeyValue; readonly to?: KeyValue };
export type Where<C extends AnyCollection> = { readonly [name in KeyName<C>]?: Condition };

export interface ListQuery<C extends AnyCollection> {
	readonly where?: Where<C>;
	/** A one-valued key; the id breaks ties. Nulls come last ascending and first descending. By id when absent. */
	readonly order?: { readonly by: KeyName<C>; readonly direction: 'ascending' | 'descending' };
	/** 1 to 1,000; 25 when absent. */
	readonly limit?: number;
	/** The `next` of the page before, as it came. */
	readonly after?: string | null;
}

export interface Page<T> {
	readonly items: readonly Saved<T>[];
	/** Cursor of the next page, or null at the end. A page may hold fewer than `limit` and still have a next one. */
	readonly next: string | null;
}

/** A page of excerpts, as {@link Page} is one of records. */
export interface ExcerptPage<T> {
	readonly items: readonly T[];
	readonly next: string | null;
}

/** One saved wording of a record. `verb` is the use case that made it. */
export interface Revision<T> {
	readonly version: number;
	readonly at: Instant;
	readonly by: string;
	readonly verb: string;
	readonly value: Readonly<T>;
}
