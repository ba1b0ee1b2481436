import { crc32 } from 'node:zlib';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import type { Place } from './entry';
import type { StoredCommit } from './event';
import { diskTrouble } from './disk-trouble';
import { readFully, writeAll, type Files } from './files';
import { commitAt, makeSegment, type Segment } from './segment';
import type { Mark } from './state';

/** A segment that has grown to this many bytes is closed and the next begun. */
const FULL = 8 << 20;
/** As many bytes as hold the last commit, or enough of it. */
const TAIL = 4 << 10;

/** The append-only record of every commit, in numbered segments; the last one is written to. */
export class Journal {
	readonly #segments = new Map<number, Segment>();
	#active: Segment | null = null;
	/** Length of the active segment up to which everything is on disk and counted. */
	#end = 0;
	#inode = 0;
	/** Why nothing can be appended until the store is opened again. */
	#broken: StoreUnavailable | null = null;
	/** Whether the active segment may hold bytes behind its end that must go before anything is added. */
	#dirty = false;
	#closed = false;
	#trouble: StoreUnavailable | null = null;
	/** Bytes appended since the store was opened, for deciding when to write a snapshot. */
	grown = 0;

	constructor(
		readonly files: Files,
		readonly folder: string
	) {}

	get segments(): readonly Segment[] {
		return [...this.#segments.values()].sort((a, b) => a.number - b.number);
	}

	/** Why the last write failed, as long as none has succeeded since. */
	get trouble(): StoreUnavailable | null {
		return this.#trouble;
	}

	/** Whether a commit that was refused may yet stand behind the end, to be read as done at the next start. Ask between two writes. */
	get isUncertain(): boolean {
		return this.#dirty || this.#broken !== null;
	}

	/** Number of the segment that is written to; 0 where none is, in a folder that is only read. */
	get active(): number {
		return this.#active?.number ?? 0;
	}

	/** Takes in an existing segment for reading. */
	hold(segment: Segment): void {
		this.#segments.set(segment.number, segment);
	}

	/** Makes a held segment the one that is written to, from `end`; what lies behind is cut. */
	async resume(segment: Segment, end: number): Promise<void> {
		this.#active = segment;
		this.#end = end;
		this.#inode = (await this.files.look(`${this.folder}/${segment.name}`))!.inode;
		await this.files.truncate(segment.file.descriptor, end);
		await this.files.sync(segment.file.descriptor);
	}

	/** Begins the next segment; `after` is the sequence number of the last commit so far. */
	async begin(after: number): Promise<void> {
		const number = Math.max(0, ...this.#segments.keys()) + 1;
		const { segment, end } = await makeSegment(this.files, this.folder, number, after);
		this.#segments.set(number, segment);
		this.#active = segment;
		this.#end = end;
		this.#inode = (await this.files.look(`${this.folder}/${segment.name}`))!.inode;
		this.#dirty = false;
	}

	/**
	 * Adds lines and returns once they are on disk, with the place of each. When it throws, none of them counts.
	 * `after`: the sequence number of the last commit before these lines.
	 */
	async append(lines: readonly Uint8Array[], after: number): Promise<Place[]> {
		if (this.#broken) throw this.#broken;
		try {
			const places = await this.#append(lines, after);
			this.#trouble = null;
			return places;
		} catch (error) {
			this.#trouble = error as StoreUnavailable;
			throw error;
		}
	}

	async #append(lines: readonly Uint8Array[], after: number): Promise<Place[]> {
		try {
			await this.#prepare(after);
			const segment = this.#active!;
			this.#dirty = true;
			await writeAll(this.files, segment.file.descriptor, lines.length === 1 ? lines[0]! : Buffer.concat(lines), this.#end);
		} catch (error) {
			await this.#cut();
			throw diskTrouble(error);
		}
		try {
			await this.files.sync(this.#active!.file.descriptor);
		} catch (error) {
			// After a failed sync the system may have dropped the pages and yet report them written: trust this file no more.
			const trouble = diskTrouble(error);
			if (trouble.trouble === 'disk-full') await this.#cut();
			else
				this.#broken = new StoreUnavailable('failed', `${trouble.message} Nothing more is written until Grove is started again.`);
			throw this.#broken ?? trouble;
		}
		this.#dirty = false;
		return this.#placed(lines);
	}

	/** The commit at a place; null where it cannot be read. Begins at once, so that a segment replaced meanwhile is still read. */
	read(place: Place): Promise<StoredCommit | null> {
		if (this.#closed) return Promise.reject(new StoreUnavailable('failed', 'Grove is shutting down.'));
		const segment = this.#segments.get(place[0]);
		return segment ? commitAt(this.files, segment, place) : Promise.resolve(null);
	}

	/** A checksum of the last bytes before a place, by which one journal is told from another; null where it is shorter. */
	async tail({ segment: number, offset }: Mark): Promise<number | null> {
		const segment = this.#segments.get(number);
		if (!segment) return null;
		const done = segment.file.use();
		try {
			const length = Math.min(offset, TAIL);
			const bytes = await readFully(this.files, segment.file.descriptor, offset - length, length);
			return bytes.length === length ? crc32(bytes) : null;
		} finally {
			done();
		}
	}

	/** Puts a rewritten segment in the place of an old one, which is closed once nobody reads it any more. */
	async swap(segment: Segment): Promise<void> {
		const old = this.#segments.get(segment.number);
		this.#segments.set(segment.number, segment);
		await old?.file.retire();
	}

	async close(): Promise<void> {
		this.#closed = true;
		for (const segment of this.#segments.values()) await segment.file.retire();
		this.#segments.clear();
	}

	#placed(lines: readonly Uint8Array[]): Place[] {
		return lines.map((line) => {
			const place: Place = [this.#active!.number, this.#end, line.length];
			this.#end += line.length;
			this.grown += line.length;
			return place;
		});
	}

	async #prepare(after: number): Promise<void> {
		const found = await this.files.look(`${this.folder}/${this.#active!.name}`);
		if (found?.inode !== this.#inode) {
			throw new StoreUnavailable(
				'failed',
				`The data folder ${this.folder} is no longer where it was. Bring it back; reading goes on meanwhile.`
			);
		}
		if (this.#dirty) {
			await this.files.truncate(this.#active!.file.descriptor, this.#end);
			await this.files.sync(this.#active!.file.descriptor);
			await this.begin(after);
		} else if (this.#end >= FULL) await this.begin(after);
	}

	/** Cuts back what a failed write left; if that fails too, it is done before the next write. */
	async #cut(): Promise<void> {
		if (!this.#dirty) return;
		try {
			await this.files.truncate(this.#active!.file.descriptor, this.#end);
			await this.files.sync(this.#active!.file.descriptor);
			this.#dirty = false;
		} catch {
			this.#dirty = true;
		}
	}
}
