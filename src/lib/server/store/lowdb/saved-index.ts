import type { SearchIndex } from '#lib/server/search/port';
import type { Log } from '../log';
import type { Files } from './files';
import { framesOf, writeFrame } from './frames';
import type { Mark } from './state';

export const SAVED_INDEX = 'search.index';

/** The version of the file's format; another one is never read. */
const FORMAT = 2;

/** Which index it is, in the first frame; the pieces follow. */
export interface SavedAs extends Mark {
	/** By what Grove derived it: otherwise there may be other terms or readers for the same records. */
	readonly build: string;
	/** The last commit in it. The mark is where that ends in the journal. */
	readonly sequence: number;
	/** What stands in the journal before the mark (`Journal.tail`), by which the index of another workspace is known. */
	readonly tail: number;
}

/** What is on disk: which it is, and its pieces, to be read once. */
interface Found {
	readonly as: SavedAs;
	/** @throws FramesDamaged */
	readonly pieces: AsyncIterable<Uint8Array>;
	close(): Promise<void>;
}

/** Grove is shutting down: what is not saved yet is read again at the next start. */
export class SavingEnded extends Error {
	override name = 'SavingEnded';
}

/** The file of the search index beside the snapshot. It can always be made again, and is believed only where all of it is whole. */
export class SavedIndexFile {
	readonly #path: string;

	constructor(
		private readonly files: Files,
		private readonly folder: string
	) {
		this.#path = `${folder}/${SAVED_INDEX}`;
	}

	/**
	 * Puts an index on disk; nothing stays of one whose writing fails, as its room may be needed for commits.
	 * @throws SavingEnded once `isOver`
	 */
	async write(as: SavedAs, pieces: AsyncIterable<Uint8Array>, isOver: () => boolean): Promise<void> {
		const path = `${this.#path}.new`;
		try {
			const file = await this.files.open(path, 'w');
			try {
				let end = await writeFrame(
					this.files,
					file,
					0,
					Buffer.from(JSON.stringify({ grove: 'search-index', format: FORMAT, ...as }))
				);
				for await (const piece of pieces) {
					if (isOver()) throw new SavingEnded();
					end = await writeFrame(this.files, file, end, piece);
					await this.files.sync(file);
				}
				await writeFrame(this.files, file, end, new Uint8Array(0));
				await this.files.sync(file);
			} finally {
				await this.files.close(file);
			}
			await this.files.rename(path, this.#path);
			await this.files.syncFolder(this.folder);
		} catch (error) {
			await this.files.unlink(path).catch(() => undefined);
			throw error;
		}
	}

	/** Hands what is on disk to an index, if it was derived as this build derives. Returns which it is, or null where there is nothing of use. */
	async restore(search: SearchIndex, build: string | null, log: Log): Promise<SavedAs | null> {
		if (!search.saved || build === null) return null;
		try {
			const found = await this.#find();
			if (!found) return null;
			try {
				if (found.as.build !== build) return null;
				await search.saved.restore(found.pieces);
				return found.as;
			} finally {
				await found.close();
			}
		} catch (error) {
			log.warn({ file: SAVED_INDEX, error: String(error) }, 'The saved search index cannot be used. It is built anew.');
			return null;
		}
	}

	/** Takes it away, so that nothing of it is on disk any more. */
	async remove(): Promise<void> {
		if (!(await this.files.look(this.#path))) return;
		await this.files.unlink(this.#path);
		await this.files.syncFolder(this.folder);
	}

	/** The index on disk; null where there is none of this format. @throws FramesDamaged */
	async #find(): Promise<Found | null> {
		const found = await this.files.look(this.#path);
		if (!found) return null;
		const file = await this.files.open(this.#path, 'r');
		const close = (): Promise<void> => this.files.close(file);
		try {
			const frames = framesOf(this.files, file, found.size);
			const { value, done } = await frames.next();
			const as = done ? null : (JSON.parse(Buffer.from(value).toString()) as SavedAs & { grove: string; format: number });
			if (as?.grove === 'search-index' && as.format === FORMAT) return { as, pieces: frames, close };
		} catch (error) {
			await close();
			throw error;
		}
		await close();
		return null;
	}
}
