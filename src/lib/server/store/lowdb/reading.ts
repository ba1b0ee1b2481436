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
} from '#lib/domain/shared/collection';
import type { Clock } from '#lib/domain/shared/clock';
import type {
	Followed,
	FollowQuery,
	Found,
	Reading,
	Removed,
	Related,
	RelatedQuery,
	SearchQuery,
	SearchResult
} from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import { refText, type Id, type Ref } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import type { SearchIndex } from '#lib/server/search/port';
import { blobUnreadable, type BlobFacts } from '../blobs';
import { toldOf } from '../derive';
import { followByLists } from '../follow';
import type { Excerpts } from '../excerpts';
import { checkQuery, checkWhere, cursorAfter, MOST_EXCERPTS, type CheckedQuery } from '../query';
import { Turn } from '../turn';
import type { BlobFiles } from './blob-files';
import { count } from './count';
import { unpack, type Entry } from './entry';
import { historyOf, type OnDamage } from './history';
import type { Journal } from './journal';
import { list } from './list';
import type { Records } from './records';
import { removedBy, type RemovedQuery } from './removed';
import type { Unpacked } from './saved';
import type { State } from './state';
import type { Titles } from './titles';

/** What reading leans on; one for all readers. */
export interface Library {
	readonly state: State;
	readonly journal: Journal;
	readonly blobFiles: BlobFiles;
	readonly unpacked: Unpacked;
	readonly titles: Titles;
	readonly excerpts: Excerpts;
	readonly search: SearchIndex;
	readonly clock: Clock;
	readonly secret: string;
	readonly onDamage: OnDamage;
	/** Told where a blob could not be read. */
	readonly onBlobDamage: (blob: BlobFacts) => void;
}

/** The store as one reader sees it. */
export class LowdbReading implements Reading {
	constructor(
		private readonly library: Library,
		private readonly reader: Reader
	) {}

	async find<C extends AnyCollection>(of: C, id: Id): Promise<Saved<ValueOf<C>>> {
		const records = this.library.state.of(of);
		const entry = records.get(id);
		if (!entry || !this.#mayRead(records, entry)) throw new NotFound();
		return this.#saved(records, entry);
	}

	async findUnique<C extends AnyCollection>(of: C, name: UniqueName<C>, value: string): Promise<Saved<ValueOf<C>> | null> {
		const records = this.library.state.of(of);
		const id = records.holder(name, value);
		const entry = id === undefined ? undefined : records.get(id);
		return entry && this.#mayRead(records, entry) ? this.#saved(records, entry) : null;
	}

	async findMany(refs: readonly Ref[]): Promise<readonly Found[]> {
		return refs.flatMap(({ kind, id }) => {
			const records = this.library.state.named(kind);
			const entry = records?.get(id);
			return records && entry && this.#mayRead(records, entry) ? [{ kind, id, record: this.#saved(records, entry) }] : [];
		});
	}

	async list<C extends AnyCollection>(of: C, query: ListQuery<C> = {}): Promise<Page<ValueOf<C>>> {
		const { state, secret } = this.library;
		const records = state.of(of);
		const { items, next } = this.#listed(records, checkQuery(of, query, secret));
		return { items: items.map((entry) => this.#saved<C>(records, entry)), next };
	}

	/** A record that changed while others went first is taken as it is now; one that is not readable any more is left out. */
	async excerpts<C extends AnyCollection, T>(excerpt: Excerpt<C, T>, query: ListQuery<C> = {}): Promise<ExcerptPage<T>> {
		const { state, secret, excerpts } = this.library;
		const records = state.of(excerpt.of);
		const { items, next } = this.#listed(records, checkQuery(excerpt.of, query, secret, MOST_EXCERPTS));
		const turn = new Turn();
		const taken: T[] = [];
		for (const { id } of items) {
			const entry = records.get(id);
			if (!entry || !this.#mayRead(records, entry)) continue;
			const known = excerpts.of(excerpt, entry);
			taken.push(known === undefined ? excerpts.take(excerpt, unsaved(records, entry)) : known);
			if (known === undefined) await turn.over();
		}
		return { items: taken, next };
	}

	async count<C extends AnyCollection>(
		of: C,
		query: { where?: Where<C>; by: KeyName<C> }
	): Promise<ReadonlyMap<KeyValue, number>> {
		const records = this.library.state.of(of);
		if (!Object.hasOwn(of.keys, query.by)) throw new TypeError(`${of.kind} has no key ${query.by}.`);
		return count(records, this.reader, checkWhere(of, query.where), query.by, this.library.state.effort);
	}

	follow<C extends AnyCollection>(of: C, query: FollowQuery<C>): Promise<readonly Followed<ValueOf<C>>[]> {
		return followByLists(this, of, query);
	}

	/** The index keeps no texts: it asks for those of its hits, and by that every hit is looked up again for its reader. */
	async search(query: SearchQuery): Promise<SearchResult> {
		const tokens = this.reader.kind === 'system' ? null : this.reader.tokens;
		return this.library.search.search(
			query,
			tokens,
			(of, what) => this.#textOf(of, what),
			(of) => this.#isReadable(of)
		);
	}

	async related(query: RelatedQuery): Promise<readonly Related[]> {
		const tokens = this.reader.kind === 'system' ? null : this.reader.tokens;
		return this.library.search.related(query, tokens, (of) => this.#textOf(of));
	}

	async blob<C extends AnyCollection>(of: C, id: Id, blob: Id): Promise<Uint8Array> {
		const { state, blobFiles, onBlobDamage } = this.library;
		const records = state.of(of);
		const entry = records.get(id);
		const facts = state.blobs.of(refText({ kind: of.kind, id })).find((each) => each.id === blob);
		if (!entry || !facts || !this.#mayRead(records, entry)) throw new NotFound();
		const bytes = await blobFiles.bytesOf(facts);
		if (bytes) return bytes;
		// Whoever erased the record meanwhile took the bytes with it.
		if (!state.blobs.facts(blob)) throw new NotFound();
		onBlobDamage(facts);
		throw blobUnreadable();
	}

	async history<C extends AnyCollection>(of: C, id: Id): Promise<readonly Revision<ValueOf<C>>[]> {
		const { state, journal, onDamage } = this.library;
		const records = state.of(of);
		const entry = records.get(id);
		if (!entry || !this.#mayRead(records, entry)) throw new NotFound();
		const revisions = await historyOf(journal, of, id, entry.places, this.reader, onDamage);
		return toldOf(of, this.reader, revisions) as readonly Revision<ValueOf<C>>[];
	}

	async removed(query: RemovedQuery = {}): Promise<{ readonly items: readonly Removed[]; readonly next: string | null }> {
		const { state, journal, clock, secret } = this.library;
		return removedBy(state, journal, this.reader, clock.now(), query, secret);
	}

	#listed(records: Records, query: CheckedQuery): { readonly items: readonly Entry[]; readonly next: string | null } {
		const { state, secret } = this.library;
		const { items, more } = list(records, this.reader, query, state.effort);
		const last = items.at(-1);
		const next = more && last ? cursorAfter(query, orderValue(records.of, last, query.orderBy), last.id, secret) : null;
		return { items, next };
	}

	#mayRead(records: Records, entry: Entry): boolean {
		return this.reader.kind === 'system' || records.mayRead(entry, this.reader.tokens);
	}

	#isReadable({ kind, id }: Ref): boolean {
		const records = this.library.state.named(kind);
		const entry = records?.get(id);
		return records !== undefined && entry !== undefined && this.#mayRead(records, entry);
	}

	/** Not kept ready as records are for readers: the texts of one search are no sign that somebody will open them. */
	#textOf({ kind, id }: Ref, what?: 'title'): Searchable | null {
		const records = this.library.state.named(kind);
		const entry = records?.get(id);
		if (!records || !entry || !this.#mayRead(records, entry)) return null;
		if (what === 'title') return this.library.titles.of(records, entry);
		return records.of.search?.(unpack(records.of, entry.shape, entry.packed), id) ?? null;
	}

	#saved<C extends AnyCollection>(records: Records, entry: Entry): Saved<ValueOf<C>> {
		return this.library.unpacked.of(records, entry) as Saved<ValueOf<C>>;
	}
}

/** A record read for its excerpt alone, and so not kept ready for readers. */
const unsaved = <C extends AnyCollection>(records: Records, entry: Entry): Saved<ValueOf<C>> =>
	({ ...(unpack(records.of, entry.shape, entry.packed) as object), id: entry.id, version: entry.version }) as Saved<ValueOf<C>>;

function orderValue(of: AnyCollection, entry: Entry, orderBy: string | null): KeyValue | null {
	return orderBy === null ? null : (entry.keys[Object.keys(of.keys).indexOf(orderBy)] as KeyValue | null);
}
