import type { Adapter } from 'lowdb';
import type { AnyCollection } from '#lib/domain/shared/collection';
import { writeAll, type Files } from './files';
import { decodeLine, linesOf } from './line';
import { LineUnreadable, ReadingSnapshot } from './reading-snapshot';
import { linesFor } from './snapshot-lines';
import { State } from './state';

export const SNAPSHOT = 'snapshot.jsonl';
const SLICE = 256 << 10;

/** A snapshot that cannot be read as it was written. The journal still has everything that stood in it. */
export class SnapshotDamaged extends Error {
	override name = 'SnapshotDamaged';
	constructor(readonly offset: number) {
		super(`The snapshot cannot be read at byte ${offset}.`);
	}
}

/** Grove is shutting down: the snapshot before stands, and the journal has what came since. */
export class SnapshotGivenUp extends Error {
	override name = 'SnapshotGivenUp';
}

/**
 * The adapter through which lowdb reads and writes the whole state. It is written in slices, each synced, while
 * commits go on: a record may stand in it newer than the mark in its head, and replaying from there does no harm.
 */
export class SnapshotFile implements Adapter<State> {
	/** Size of the snapshot last read or written, in bytes. */
	size = 0;
	/** Whether what was read holds long values loosely packed. */
	isLoose = false;
	/** Whether the next start could read one written anew in less time than the one that was read. */
	isOld = false;
	/** Asked between two slices: whether the one being written is to be given up. */
	isOver: () => boolean = () => false;

	/** `build`: by what Grove derives. What was derived otherwise is derived anew; so is everything where it is null. */
	constructor(
		private readonly files: Files,
		private readonly folder: string,
		private readonly collections: readonly AnyCollection[],
		private readonly build: string | null
	) {}

	/**
	 * The state as of the snapshot, or null where there is none.
	 * @throws SnapshotDamaged
	 */
	async read(): Promise<State | null> {
		const found = await this.files.look(`${this.folder}/${SNAPSHOT}`);
		if (!found) return null;
		this.size = found.size;
		const file = await this.files.open(`${this.folder}/${SNAPSHOT}`, 'r');
		try {
			return await this.#load(file);
		} finally {
			await this.files.close(file);
		}
	}

	/** Nothing stays of one that is not finished, as its room may be needed. @throws SnapshotGivenUp once {@link isOver} */
	async write(state: State): Promise<void> {
		const path = `${this.folder}/${SNAPSHOT}`;
		const file = await this.files.open(`${path}.new`, 'w');
		let size: number;
		try {
			size = await this.#save(file, state).finally(() => this.files.close(file));
		} catch (error) {
			await this.files.unlink(`${path}.new`).catch(() => undefined);
			throw error;
		}
		await this.files.rename(`${path}.new`, path);
		await this.files.syncFolder(this.folder);
		this.size = size;
		this.isOld = false;
	}

	async #save(file: number, state: State): Promise<number> {
		let position = 0;
		let slice: Uint8Array[] = [];
		let size = 0;
		const flush = async (): Promise<void> => {
			const bytes = Buffer.concat(slice);
			[slice, size] = [[], 0];
			await writeAll(this.files, file, bytes, position);
			await this.files.sync(file);
			position += bytes.length;
		};
		for (const line of linesFor(state, this.build)) {
			slice.push(line);
			if ((size += line.length) < SLICE) continue;
			await flush();
			if (this.isOver()) throw new SnapshotGivenUp();
		}
		await flush();
		return position;
	}

	async #load(file: number): Promise<State> {
		const state = new State(this.collections);
		const reading = new ReadingSnapshot(state, this.build);
		let end = 0;
		for await (const line of linesOf(this.files, file, 0)) {
			const text = line.torn ? null : decodeLine(line.bytes);
			if (!text) throw new SnapshotDamaged(line.offset);
			try {
				reading.take(text);
			} catch (error) {
				if (error instanceof LineUnreadable) throw new SnapshotDamaged(line.offset);
				throw error;
			}
			end = line.offset + line.length;
		}
		if (!reading.ended) throw new SnapshotDamaged(end);
		reading.finish();
		this.isLoose = reading.isLoose;
		this.isOld = reading.isLoose || (this.build !== null && !reading.isOurs);
		return state;
	}
}
