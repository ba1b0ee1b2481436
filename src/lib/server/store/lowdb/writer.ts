import type { Clock, Instant } from '#lib/domain/shared/clock';
import type { ChangeEvent, Commit, Receipt } from '#lib/domain/shared/context';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { refText, type Id } from '#lib/domain/shared/ids';
import type { IndexChange } from '#lib/server/search/port';
import { Accepted } from './accepted';
import type { BlobFiles } from './blob-files';
import { derivedEntry, withPlace, type Place } from './entry';
import { commitText, readRef, type StoredCommit } from './event';
import type { Journal } from './journal';
import { encodeLine } from './line';
import type { Prepared } from './prepare';
import type { State } from './state';

interface Waiting {
	readonly head: Omit<StoredCommit, 'changes'>;
	readonly changes: readonly Prepared[];
	readonly line: Uint8Array;
	readonly done: (receipt: Receipt) => void;
	readonly failed: (error: unknown) => void;
}

/** What happens once a commit shows: the search index hears of it, and whoever listens. */
export interface Afterwards {
	index(changes: readonly IndexChange[]): Promise<void>;
	committed(event: ChangeEvent): void;
}

// A batch of lines that share a write and a sync stays below this size.
const BATCH = 4 << 20;

/** Accepts commits one by one, writes those that wait together with one sync, and shows each once it is on disk. */
export class Writer {
	#accepted: Accepted;
	#queue: Waiting[] = [];
	readonly #tasks: (() => Promise<void>)[] = [];
	#writing: Promise<void> | null = null;
	#sequence: number;
	#at: Instant;

	constructor(
		readonly state: State,
		readonly journal: Journal,
		readonly blobFiles: BlobFiles,
		readonly clock: Clock,
		readonly afterwards: Afterwards
	) {
		this.#accepted = new Accepted(state, blobFiles);
		this.#sequence = state.sequence;
		this.#at = state.at;
	}

	/** The receipt of a request that was answered before, or is being answered now; null where it is new. Says so at once. */
	answer(by: string, key: string | undefined): Promise<Receipt> | null {
		if (key === undefined) return null;
		const pending = this.#accepted.answer(by, key);
		if (pending) return pending.then((receipt) => ({ ...receipt, repeated: true }));
		const known = this.state.requests.find(by, key);
		return known
			? Promise.resolve({ sequence: known.sequence, at: known.at, subject: readRef(known.subject), repeated: true })
			: null;
	}

	/** The last version of a record, with what is accepted but not on disk yet; 0 where there never was one. */
	versionOf(kind: string, id: Id): number {
		return this.#accepted.versionOf(kind, id);
	}

	/** Whether a commit that is accepted but not on disk yet names a blob. */
	isNaming(blob: Id): boolean {
		return this.#accepted.isNaming(blob);
	}

	/**
	 * Accepts a commit or throws; resolves once it is on disk, shows, and search finds what is new and no longer what became unreadable.
	 * Everything up to the acceptance happens at once, so what was checked still holds.
	 */
	submit(wish: Commit, changes: readonly Prepared[]): Promise<Receipt> {
		this.#accepted.checkVersions(changes, wish.expects ?? []);
		this.#accepted.checkUnique(changes);
		this.#accepted.checkBlobs(changes, wish.expects ?? []);
		const now = this.clock.now();
		if (now > this.#at) this.#at = now;
		const n = ++this.#sequence;
		const { by, verb, key } = wish;
		const head = { n, at: this.#at, by, verb, subject: refText(wish.subject), ...(key === undefined ? {} : { key }) };
		const line = encodeLine(
			commitText(
				head,
				changes.map((change) => change.text)
			)
		);
		const receipt = new Promise<Receipt>((done, failed) => this.#queue.push({ head, changes, line, done, failed }));
		this.#accepted.add(n, changes, by, key, receipt);
		this.#writing ??= this.#write();
		return receipt;
	}

	/** Resolves once nothing waits to be written. */
	async idle(): Promise<void> {
		while (this.#writing) await this.#writing;
	}

	/** Does something to the journal between two writes; commits wait meanwhile. */
	between(task: () => Promise<void>): Promise<void> {
		const done = new Promise<void>((resolve, reject) => this.#tasks.push(() => task().then(resolve, reject)));
		this.#writing ??= this.#write();
		return done;
	}

	async #write(): Promise<void> {
		await Promise.resolve();
		while (this.#queue.length + this.#tasks.length > 0) {
			await this.#tasks.shift()?.();
			if (this.#queue.length > 0) await this.#writeBatch(this.#nextBatch());
		}
		this.#writing = null;
	}

	async #writeBatch(batch: readonly Waiting[]): Promise<void> {
		try {
			const places = await this.journal.append(
				batch.map((each) => each.line),
				this.state.sequence
			);
			batch.forEach((each, at) => this.#show(each, places[at]!));
		} catch (error) {
			this.#fail([...batch, ...this.#queue], error);
		}
	}

	/** Begins anew from the state, after it was changed otherwise. */
	renew(): void {
		this.#accepted = new Accepted(this.state, this.blobFiles);
		this.#sequence = this.state.sequence;
		this.#at = this.state.at;
	}

	#nextBatch(): Waiting[] {
		let size = 0;
		const count = this.#queue.findIndex((each) => (size += each.line.length) > BATCH);
		return this.#queue.splice(0, count < 0 ? this.#queue.length : Math.max(1, count));
	}

	#show(waiting: Waiting, place: Place): void {
		const { head, changes } = waiting;
		const index = changes.flatMap((change) => this.#apply(head, change, place));
		this.state.sequence = head.n;
		this.state.mark = { segment: place[0], offset: place[1] + place[2] };
		this.state.at = head.at;
		if (head.key !== undefined) {
			this.state.requests.add({ by: head.by, key: head.key, sequence: head.n, at: head.at, subject: head.subject });
		}
		this.#accepted.settle(head.n, changes, head.by, head.key);
		const receipt: Receipt = { sequence: head.n, at: head.at, subject: readRef(head.subject), repeated: false };
		const { sequence, at, subject } = receipt;
		const refs = changes.map(({ kind, id }) => ({ kind, id }));
		this.afterwards.committed({ sequence, at, by: head.by, verb: head.verb, subject, refs });
		// What became unreadable is not found from here on, and what is new is: whoever looks for what they just wrote finds it.
		void this.afterwards.index(index).then(() => waiting.done(receipt));
	}

	#apply(head: Waiting['head'], change: Prepared, place: Place): IndexChange[] {
		if (change.do === 'forget') return [];
		const { kind, id, version } = change;
		const records = this.state.kept(kind);
		this.state.touch(refText({ kind, id }));
		const places = withPlace(this.state.placesOf(kind, id), place);
		if (!change.record) {
			const erased = change.ground === undefined ? null : { ground: change.ground };
			if (erased) this.state.blobs.set(refText({ kind, id }), []);
			records.lay({ id, version, by: head.by, at: head.at, sequence: head.n, places, erased });
			return change.of.search ? [{ drop: { kind, id } }] : [];
		}
		const { packed, derived, found } = change.record;
		this.state.blobs.set(refText({ kind, id }), change.blobs);
		for (const blob of change.blobs) this.blobFiles.named(blob.id);
		records.put(derivedEntry(change.of, { id, version, shape: change.of.version, packed, places }, derived));
		if (!change.of.search) return [];
		return [found ? { put: found } : { drop: { kind, id } }];
	}

	/** Nothing that was accepted on top of what failed can stand either. */
	#fail(all: readonly Waiting[], error: unknown): void {
		this.#queue = [];
		this.renew();
		const trouble = error instanceof StoreUnavailable ? error : new StoreUnavailable('failed', String(error));
		for (const each of all) each.failed(trouble);
	}
}
