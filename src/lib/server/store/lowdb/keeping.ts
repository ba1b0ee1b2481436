import type { Low } from 'lowdb';
import type { Instant } from '#lib/domain/shared/clock';
import type { Erasure } from '#lib/domain/shared/context';
import { parseRef, ref, refText } from '#lib/domain/shared/ids';
import type { BlobTotals } from '../blobs';
import type { Log } from '../log';
import type { BlobFiles } from './blob-files';
import { placesOf, type Place } from './entry';
import type { Files } from './files';
import type { IndexSaving } from './index-saving';
import type { Indexing } from './indexing';
import type { Journal } from './journal';
import { prepareErasure, prepareForgetting, type Prepared } from './prepare';
import { forgetInSegment } from './rewrite';
import { segmentNumber } from './segment';
import { SnapshotGivenUp, type SnapshotFile } from './snapshot';
import type { Forgotten, State } from './state';
import { tighten } from './tighten';
import type { Turns } from './turns';
import type { Writer } from './writer';

/** A snapshot is due when the journal has grown by this much, or by a quarter of the last snapshot if that is more. */
const GROWN = 4 << 20;

const NONE: BlobTotals = { blobs: 0, bytes: 0 };

/** The work beside commits: snapshots and erasures, one at a time, never in a commit's way. */
export class Keeping {
	#due = false;
	#ending = false;
	#grownAtLast = 0;
	#tidying: Promise<unknown> = Promise.resolve();
	/** What is committed to be forgotten but not done in every file, by `kind/id`. */
	readonly #owed = new Map<string, Forgotten>();

	constructor(
		private readonly files: Files,
		private readonly folder: string,
		private readonly low: Low<State>,
		private readonly snapshotFile: SnapshotFile,
		private readonly journal: Journal,
		private readonly blobFiles: BlobFiles,
		private readonly writer: Writer,
		private readonly indexing: Indexing,
		private readonly indexSaving: IndexSaving,
		private readonly turns: Turns,
		private readonly log: Log
	) {}

	/** Begins a snapshot in the background when enough was written since the last one. */
	considerSnapshot(): void {
		const grown = this.journal.grown - this.#grownAtLast;
		if (grown >= Math.max(GROWN, this.snapshotFile.size / 4)) this.#snapshotSoon();
	}

	/** Writes a snapshot in the background, which {@link wrapUp} ends. */
	#snapshotSoon(): void {
		if (this.#due) return;
		this.#due = true;
		void this.turns
			.take(() => (this.#owed.size > 0 ? this.#forget() : this.#snapshot(() => this.#ending)))
			.catch((error: unknown) => {
				if (error instanceof SnapshotGivenUp) return;
				this.log.error({ error: String(error) }, 'A snapshot could not be written. Everything is in the journal.');
			})
			.finally(() => (this.#due = false));
	}

	snapshot(): Promise<void> {
		return this.turns.take(() => (this.#owed.size > 0 ? this.#forget() : this.#snapshot()));
	}

	/** Forgets the text of records, with a note of who, when and on what ground. Resolves once no file holds it. */
	erase(wish: Erasure): Promise<void> {
		return this.turns.take(async () => {
			const earlier = await this.#forgettable(wish);
			const changes = [...this.#erasable(wish), ...earlier];
			if (changes.length === 0) return;
			const subject = ref(changes[0]!.kind, changes[0]!.id);
			const { sequence } = await this.writer.submit({ by: wish.by, verb: 'erase', subject, changes: [] }, changes);
			for (const { do: does, kind, id, version } of changes)
				this.#owed.set(refText(ref(kind, id)), { before: does === 'forget' ? version : Infinity, sequence });
			await this.#forget();
		});
	}

	/** Removes the blobs that no record names; those that none ever named only where they were given to the store up to `before`. */
	async sweepBlobs(before: Instant): Promise<BlobTotals> {
		let swept = NONE;
		await this.turns.take(async () => {
			const loose = await this.#removeLoose();
			const unnamed = await this.#removeUnnamed(before);
			swept = { blobs: loose.blobs + unnamed.blobs, bytes: loose.bytes + unnamed.bytes };
		});
		return swept;
	}

	/** Leaves alone what a record may yet name: one in a line that cannot be read, or whose commit may have been written though it failed. */
	async #removeUnnamed(before: Instant): Promise<BlobTotals> {
		let removed = NONE;
		await this.writer.between(async () => {
			const isDamaged = this.low.data.damage.some(({ file }) => segmentNumber(file) !== null);
			if (isDamaged || this.journal.isUncertain) return;
			removed = await this.blobFiles.remove(this.blobFiles.unnamed(before).filter((blob) => !this.writer.isNaming(blob)));
		});
		return removed;
	}

	/** Finishes the erasures that a stop interrupted between their commit and the last file. */
	finish(owed: ReadonlyMap<string, Forgotten>): Promise<void> {
		for (const [each, what] of owed) this.#owed.set(each, what);
		return this.turns.take(() => this.#forget());
	}

	/**
	 * Packs tighter what a start read in loosely, and writes a snapshot that the next start reads in less time, as far as it comes
	 * before {@link wrapUp}. Nothing waits for it.
	 */
	tidy(readOnly: boolean): void {
		const { isLoose, isOld } = this.snapshotFile;
		this.#tidying = (isLoose ? tighten(this.low.data, () => this.#ending) : Promise.resolve())
			.then(() => isOld && !readOnly && !this.#ending && this.#snapshotSoon())
			.catch((error: unknown) =>
				this.log.error({ error: String(error) }, 'Records could not be packed tighter. They take more memory than they need.')
			);
	}

	/** Gives up what only spares the next start some work, or memory, so that whatever waits behind it soon has its turn. */
	wrapUp(): void {
		this.#ending = true;
		this.indexSaving.end();
	}

	/** Resolves once the work under way is done. */
	async end(): Promise<void> {
		this.wrapUp();
		await this.#tidying;
		await this.turns.over();
	}

	/** @throws SnapshotGivenUp once `isOver` */
	async #snapshot(isOver: () => boolean = () => false): Promise<void> {
		this.#grownAtLast = this.journal.grown;
		this.snapshotFile.isOver = isOver;
		await this.low.write();
	}

	#erasable(wish: Erasure): Prepared[] {
		const state = this.low.data;
		const refs = new Map(wish.refs.map((each) => [refText(each), each]));
		return [...refs.values()].flatMap(({ kind, id }) => {
			const records = state.named(kind);
			const version = this.writer.versionOf(kind, id);
			if (!records || version === 0 || records.gone(id)?.erased) return [];
			return [prepareErasure(records.of, id, version, wish.ground)];
		});
	}

	/** The records that live on and have wordings to forget. */
	async #forgettable(wish: Erasure): Promise<Prepared[]> {
		const gone = new Set(wish.refs.map(refText));
		const wanted = new Map((wish.earlier ?? []).filter((each) => !gone.has(refText(each))).map((each) => [refText(each), each]));
		const found: Prepared[] = [];
		for (const [text, { kind, id, version }] of wanted) {
			const records = this.low.data.named(kind);
			if (!records) continue;
			// The last wording is never among the earlier ones.
			const last = records.get(id)?.version ?? (records.gone(id)?.version ?? 0) - 1;
			const before = Math.min(version, last);
			if (await this.#hasBefore(text, before)) found.push(prepareForgetting(records.of, id, before, wish.ground));
		}
		return found;
	}

	async #hasBefore(text: string, version: number): Promise<boolean> {
		for (const place of this.#placesIn(text)) if (await this.#holds(place, text, version)) return true;
		return false;
	}

	#placesIn(text: string): Iterable<Place> {
		const { kind, id } = parseRef(text)!;
		return placesOf(this.low.data.placesOf(kind, id));
	}

	/** Whether a line of the journal still holds a wording of a record before a version; null where it cannot be read and may. */
	async #holds(place: Place, text: string, version: number): Promise<boolean | null> {
		const commit = await this.journal.read(place);
		const said = commit?.changes.find((each) => each.ref === text);
		return commit && said !== undefined && 'value' in said && said.version < version;
	}

	/**
	 * Does the owed erasures in every file. Blobs come first, since the wordings in the journal say which they are, and the
	 * snapshot comes last: as long as it stands before their commit in the journal, a restart finds them again.
	 */
	async #forget(): Promise<void> {
		const state = this.low.data;
		// A line that cannot be read may hold their text as well.
		const numbers = new Set(state.damage.map(({ file }) => segmentNumber(file)));
		// Segments that hold it no more are left alone: a record that is reworded and forgotten often lies in many.
		for (const [text, { before }] of this.#owed) {
			for (const place of this.#placesIn(text))
				if (!numbers.has(place[0]) && (await this.#holds(place, text, before)) !== false) numbers.add(place[0]);
		}
		await this.#removeLoose();
		await this.indexing.forget();
		if (numbers.has(this.journal.active)) await this.writer.between(() => this.journal.begin(state.sequence));
		for (const segment of this.journal.segments) {
			if (numbers.has(segment.number)) await forgetInSegment(this.files, this.folder, this.journal, segment, this.#owed);
		}
		await this.#snapshot();
		this.#owed.clear();
		await this.#sweepDamaged();
		this.indexSaving.begin();
	}

	async #removeLoose(): Promise<BlobTotals> {
		const { loose } = this.low.data.blobs;
		const ids = [...loose.keys()];
		const removed = await this.blobFiles.remove(ids);
		for (const id of ids) loose.delete(id);
		return removed;
	}

	/** Damaged snapshots that were set aside may hold the text as well; the journal has all that was good in them. */
	async #sweepDamaged(): Promise<void> {
		for (const name of await this.files.list(this.folder)) {
			if (!name.startsWith('damaged-')) continue;
			await this.files.unlink(`${this.folder}/${name}`);
			this.log.warn(
				{ file: name },
				'A damaged file that was kept aside is gone, since a record was erased that it may have held.'
			);
		}
		await this.files.syncFolder(this.folder);
	}
}
