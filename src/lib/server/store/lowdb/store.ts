import type { Low } from 'lowdb';
import type { Clock, Instant } from '#lib/domain/shared/clock';
import type { ChangeEvent, Commit, Erasure, Reading, Receipt } from '#lib/domain/shared/context';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { ref, type Id, type Ref } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import { StoreNotEmpty, type Archivable, type ArchivedBlob, type ArchivedCommit, type Exported } from '../archive';
import type { BlobTotals } from '../blobs';
import { Excerpts } from '../excerpts';
import type { Damage, Health, KeptStore, Verifiable } from '../health';
import type { Log } from '../log';
import type { BlobFiles } from './blob-files';
import { blobDamage, damagedBlobs } from './damaged-blobs';
import { exportState } from './export';
import type { Forgetful, Removal } from '../forgetful';
import { Feed } from './feed';
import type { Files } from './files';
import { importDone, importInto } from './import';
import type { Journal } from './journal';
import { IndexSaving } from './index-saving';
import { Indexing, type IndexingParts } from './indexing';
import { Keeping } from './keeping';
import { prepare, type Prepared } from './prepare';
import { LowdbReading, type Library } from './reading';
import { isRestorable, lastValue } from './removed';
import { Unpacked } from './saved';
import { Titles } from './titles';
import { commitsOf, segmentName } from './segment';
import type { SnapshotFile } from './snapshot';
import type { State } from './state';
import { Turns } from './turns';
import { Writer } from './writer';

export interface Parts {
	readonly files: Files;
	readonly dir: string;
	readonly low: Low<State>;
	readonly snapshotFile: SnapshotFile;
	readonly journal: Journal;
	readonly blobFiles: BlobFiles;
	readonly index: Pick<IndexingParts, 'search' | 'savedIndex' | 'build' | 'restored'>;
	readonly clock: Clock;
	readonly log: Log;
	readonly secret: string;
	/** Gives the lock back; null where the folder is open for reading only. */
	readonly release: (() => Promise<void>) | null;
}

/** The embedded store: records in memory, every commit in the journal on disk before it shows. */
export class LowdbStore implements KeptStore, Archivable, Forgetful, Verifiable {
	readonly #library: Library;
	readonly #writer: Writer;
	readonly #feed: Feed;
	readonly #keeping: Keeping;
	readonly #indexing: Indexing;
	readonly #indexSaving: IndexSaving;
	#closed = false;
	#halfImported = false;

	constructor(private readonly parts: Parts) {
		const { files, dir, low, snapshotFile, journal, blobFiles, index, clock, log, secret } = parts;
		const state = low.data;
		this.#library = {
			state,
			journal,
			blobFiles,
			search: index.search,
			clock,
			secret,
			unpacked: new Unpacked(),
			titles: new Titles(),
			excerpts: new Excerpts(),
			onDamage: ([segment, offset]) =>
				this.#damaged({ file: segmentName(segment), offset, what: 'An earlier wording cannot be read.' }),
			onBlobDamage: (facts) => this.#damaged(blobDamage(blobFiles, state.blobs, facts))
		};
		this.#feed = new Feed(journal, log);
		this.#indexing = new Indexing({ low, journal, log, ...index });
		this.#writer = new Writer(state, journal, blobFiles, clock, {
			index: (changes) => this.#indexing.apply(changes),
			committed: (event) => {
				this.#feed.add(event);
				this.#keeping.considerSnapshot();
				this.#indexSaving.consider();
			}
		});
		const turns = new Turns();
		this.#indexSaving = new IndexSaving(this.#indexing, journal, turns, log);
		const background = [this.#indexing, this.#indexSaving, turns] as const;
		this.#keeping = new Keeping(files, dir, low, snapshotFile, journal, blobFiles, this.#writer, ...background, log);
	}

	get readOnly(): boolean {
		return this.parts.release === null;
	}

	/** Records that questions have touched since the store was opened. */
	get visited(): number {
		return this.#state.effort.visited;
	}

	get #state(): State {
		return this.parts.low.data;
	}

	as(reader: Reader): Reading {
		return new LowdbReading(this.#library, reader);
	}

	async commit(wish: Commit): Promise<Receipt> {
		this.#checkWritable();
		const { by, key } = wish;
		const before = this.#writer.answer(by, key);
		if (before) return before;
		const prepared = await this.#prepared(wish, await this.#restorable(wish));
		this.#checkWritable();
		return this.#writer.answer(by, key) ?? this.#writer.submit(wish, prepared);
	}

	async keepBlob(bytes: Uint8Array): Promise<Id> {
		this.#checkWritable();
		return this.parts.blobFiles.keep(bytes);
	}

	changes(after: number, limit = 1_000): Promise<readonly ChangeEvent[]> {
		return this.#feed.after(after, limit, this.#state.sequence);
	}

	onCommit(listener: (sequence: number) => void): () => void {
		return this.#feed.listen(listener);
	}

	async erase(wish: Erasure): Promise<void> {
		this.#checkWritable();
		await this.#keeping.erase(wish);
		this.#library.excerpts.forget();
	}

	/** Removed records whose text is still kept, with when they were removed. */
	async removals(): Promise<readonly Removal[]> {
		return [...this.#state.kinds].flatMap((records) =>
			[...records.allGone()].filter((gone) => !gone.erased).map(({ id, at }) => ({ kind: records.of.kind, id, at }))
		);
	}

	/** Records of some kinds that have more than one revision. */
	async revised(kinds: readonly string[]): Promise<readonly Ref[]> {
		return kinds.flatMap((kind) =>
			[...(this.#state.named(kind)?.all() ?? [])].filter(({ version }) => version > 1).map(({ id }) => ref(kind, id))
		);
	}

	async sweepBlobs(before: Instant): Promise<BlobTotals> {
		this.#checkWritable();
		return this.#keeping.sweepBlobs(before);
	}

	/** There is one process to a data folder, so nobody else is at it. */
	async alone(task: () => Promise<void>): Promise<boolean> {
		await task();
		return true;
	}

	async exportAll(): Promise<Exported> {
		return exportState(this.#state, this.parts.journal, this.parts.blobFiles);
	}

	async importAll(commits: AsyncIterable<ArchivedCommit>, blobs?: AsyncIterable<ArchivedBlob>): Promise<void> {
		this.#checkWritable();
		const { files, dir, low, journal, blobFiles } = this.parts;
		try {
			await this.#writer.between(() => importInto({ files, folder: dir, state: low.data, journal, blobFiles }, commits, blobs));
			await this.#keeping.snapshot();
			await importDone(files, dir);
			this.#writer.renew();
			this.loadIndex();
		} catch (error) {
			if (!(error instanceof StoreNotEmpty)) this.#halfImported = true;
			throw error;
		}
	}

	async erasures(): Promise<readonly Ref[]> {
		return [...this.#state.kinds].flatMap((records) =>
			[...records.allGone()].filter((gone) => gone.erased).map(({ id }) => ref(records.of.kind, id))
		);
	}

	/** Ends what a stop interrupted: text whose erasure was committed, but not yet done in every file. */
	async finishErasures(): Promise<void> {
		if (this.#state.unfinished.size > 0) await this.#keeping.finish(this.#state.unfinished);
	}

	/** Writes a snapshot now; otherwise one is written in the background when the journal has grown. */
	snapshot(): Promise<void> {
		return this.#keeping.snapshot();
	}

	/** Reads the whole journal and every blob from end to end and names what cannot be read, for the administrator's check. */
	async verify(): Promise<readonly Damage[]> {
		const { journal } = this.parts;
		const found: Damage[] = [];
		for (const segment of journal.segments) {
			for await (const { line, commit } of commitsOf(journal.files, segment)) {
				// Behind the last commit lies what is being written just now.
				if (segment.number === journal.active && line.torn) break;
				if (!commit) found.push({ file: segment.name, offset: line.offset, what: `${line.length} bytes cannot be read.` });
			}
		}
		return [...found, ...(await damagedBlobs(this.parts.blobFiles, this.#state.blobs))];
	}

	/** Begins to build the search index; search says `ready: false` meanwhile. */
	loadIndex(): void {
		void this.#indexing.load().then((isWorthSaving) => {
			if (isWorthSaving && !this.readOnly) this.#indexSaving.begin();
		});
	}

	/** Begins to put in order what a start read of an older form. */
	tidy(): void {
		this.#keeping.tidy(this.readOnly);
	}

	health(): Health {
		const state = this.#state;
		const { readOnly } = this;
		const trouble = readOnly ? READ_ONLY : this.parts.journal.trouble;
		return {
			trouble: trouble && { kind: trouble.trouble, message: trouble.message },
			readOnly,
			indexed: this.#indexing.share,
			sequence: state.sequence,
			damage: [...state.damage],
			blobs: this.parts.blobFiles.totals,
			records: new Map([...state.kinds].map((records) => [records.of.kind, records.size]))
		};
	}

	wrapUp(): void {
		this.#keeping.wrapUp();
	}

	async close(): Promise<void> {
		if (this.#closed) return;
		this.#closed = true;
		await this.#writer.idle();
		await this.#keeping.end();
		try {
			await this.#indexing.close();
			await this.parts.journal.close();
		} finally {
			await this.parts.release?.();
		}
	}

	#checkWritable(): void {
		if (this.#closed) throw new StoreUnavailable('failed', 'Grove is shutting down. Nothing was saved just now.');
		if (this.readOnly) throw READ_ONLY;
		if (this.#halfImported)
			throw new StoreUnavailable('failed', 'A workspace was brought in by half. Start Grove again and bring it in anew.');
	}

	#prepared(wish: Commit, restorable: ReadonlyMap<string, unknown>): Promise<Prepared[]> {
		const { blobFiles } = this.parts;
		const { blobs } = this.#state;
		return prepare(this.#state, wish, restorable, (blob) => blobs.facts(blob) ?? blobFiles.fresh(blob));
	}

	/** The values that the restores of a commit bring back, read from the journal before anything is decided. */
	async #restorable(wish: Commit): Promise<Map<string, unknown>> {
		const found = new Map<string, unknown>();
		for (const change of wish.changes) {
			if (change.do !== 'restore') continue;
			const gone = this.#state.of(change.of).gone(change.id);
			if (!gone || !isRestorable(gone, wish.by, this.parts.clock.now())) continue;
			const value = await lastValue(this.parts.journal, change.of, change.id, gone);
			if (value !== undefined) found.set(`${change.of.kind}/${change.id}`, value);
		}
		return found;
	}

	#damaged(damage: Damage): void {
		const { file, offset } = damage;
		const state = this.#state;
		const { log } = this.parts;
		if (state.damage.some((each) => each.file === file && each.offset === offset)) return;
		state.damage.push(damage);
		log.error({ file, offset }, 'Something in the data folder is damaged.');
	}
}

const READ_ONLY = new StoreUnavailable(
	'read-only',
	'The data folder cannot be written to, so nothing can be saved. Reading goes on.'
);
