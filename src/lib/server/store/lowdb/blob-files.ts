import pLimit from 'p-limit';
import type { Clock, Instant } from '#lib/domain/shared/clock';
import { isId, newId, type Id } from '#lib/domain/shared/ids';
import { AT_ONCE, checkRoom, isWhole, sha256, type BlobFacts, type BlobTotals } from '../blobs';
import type { BlobHolders } from './blob-holders';
import { diskTrouble } from './disk-trouble';
import { codeOf, readFully, replaceFile, writeFile, type Files } from './files';

/** The folder within the data folder that holds a file for each blob, under its id. */
const BLOBS = 'blobs';

/** Removes the files of all blobs: what an import that was interrupted left. */
export async function sweepBlobFiles(files: Files, folder: string): Promise<void> {
	const path = `${folder}/${BLOBS}`;
	if (!(await files.look(path))) return;
	for (const name of await files.list(path)) await files.unlink(`${path}/${name}`);
	await files.syncFolder(path);
}

/** A blob that this process was given and no record has named. */
interface Fresh {
	readonly facts: BlobFacts;
	readonly at: Instant;
}

/** The files of the blobs. Which records name them is known to the {@link BlobHolders}. */
export class BlobFiles {
	readonly #path: string;
	readonly #limited = pLimit(AT_ONCE);
	/** Bytes of every file that is there or being written. */
	readonly #there = new Map<Id, number>();
	readonly #fresh = new Map<Id, Fresh>();
	/** Files that no record names and none can name any more. */
	readonly #strays = new Set<Id>();
	#bytes = 0;
	#made = false;

	constructor(
		private readonly files: Files,
		private readonly folder: string,
		private readonly clock: Clock,
		/** Bytes that all blobs may take together. */
		private readonly room: number
	) {
		this.#path = `${folder}/${BLOBS}`;
	}

	get totals(): BlobTotals {
		return { blobs: this.#there.size, bytes: this.#bytes };
	}

	/** Looks into the folder, once, and sweeps what was being written when a process ended. */
	async open(holders: BlobHolders, readOnly: boolean): Promise<void> {
		this.#made = (await this.files.look(this.#path)) !== null;
		if (!this.#made) return;
		for (const name of await this.files.list(this.#path)) {
			if (!readOnly && name.endsWith('.new')) await this.files.unlink(`${this.#path}/${name}`);
			else if (isId(name)) await this.#found(name, holders);
		}
	}

	async #found(id: Id, holders: BlobHolders): Promise<void> {
		const facts = holders.facts(id);
		if (!facts) this.#strays.add(id);
		this.#add(id, facts?.size ?? (await this.files.look(`${this.#path}/${id}`))?.size ?? 0);
	}

	has(id: Id): boolean {
		return this.#there.has(id);
	}

	/** What is known of a blob that no record has named yet. */
	fresh(id: Id): BlobFacts | undefined {
		return this.#fresh.get(id)?.facts;
	}

	/** Says that a record names a blob from now on. */
	named(id: Id): void {
		this.#fresh.delete(id);
	}

	/** Writes a blob of which nobody knows yet; resolves once it is on disk. */
	async keep(bytes: Uint8Array): Promise<Id> {
		checkRoom(bytes.length, this.#bytes, this.room);
		const id = newId();
		this.#add(id, bytes.length);
		try {
			await this.#limited(async () => {
				const facts = { id, size: bytes.length, sha256: await sha256(bytes) };
				await this.#makeFolder();
				await replaceFile(this.files, this.#path, id, bytes);
				this.#fresh.set(id, { facts, at: this.clock.now() });
			});
			return id;
		} catch (error) {
			await this.#takeBack(id);
			throw diskTrouble(error);
		}
	}

	/** The bytes of a blob, or null where they are missing or not as they were written. */
	async bytesOf(facts: BlobFacts): Promise<Uint8Array | null> {
		const bytes = await this.#limited(() => this.#read(facts)).catch(() => null);
		return bytes && (await isWhole(bytes, facts)) ? bytes : null;
	}

	/** Removes the files of some blobs. A file that is gone already is no trouble. */
	async remove(ids: readonly Id[]): Promise<BlobTotals> {
		let [blobs, bytes] = [0, 0];
		// At once, so that none can be named while others go.
		for (const id of ids) this.#fresh.delete(id);
		for (const id of ids) {
			await this.#unlink(id);
			if (this.#there.has(id)) blobs++;
			bytes += this.#there.get(id) ?? 0;
			this.#drop(id);
		}
		if (ids.length > 0 && this.#made) await this.files.syncFolder(this.#path);
		return { blobs, bytes };
	}

	/** The blobs that no record has named and none can name any more: given to an earlier process, or to this one up to `before`. */
	unnamed(before: Instant): Id[] {
		const old = [...this.#fresh].filter(([, { at }]) => at <= before).map(([id]) => id);
		return [...this.#strays, ...old];
	}

	/** Writes a blob that comes with a workspace. {@link settle} ends such work. */
	async bring(id: Id, bytes: Uint8Array): Promise<void> {
		await this.#makeFolder();
		await writeFile(this.files, this.#path, id, bytes);
		this.#add(id, bytes.length);
		this.#strays.add(id);
	}

	/** Removes the blobs that were brought and that no record names, and makes sure of the names of the others. */
	async settle(holders: BlobHolders): Promise<void> {
		for (const id of [...this.#strays]) if (holders.facts(id)) this.#strays.delete(id);
		await this.remove([...this.#strays]);
		if (this.#made) await this.files.syncFolder(this.#path);
	}

	/** null where there is no such file */
	async #read({ id, size }: BlobFacts): Promise<Uint8Array | null> {
		let file: number;
		try {
			file = await this.files.open(`${this.#path}/${id}`, 'r');
		} catch (error) {
			if (codeOf(error) !== 'ENOENT') throw error;
			this.#drop(id);
			return null;
		}
		try {
			// A byte more than there should be, so that a file that grew is noticed.
			return await readFully(this.files, file, 0, size + 1);
		} finally {
			await this.files.close(file);
		}
	}

	async #makeFolder(): Promise<void> {
		if (this.#made) return;
		try {
			await this.files.makeFolder(this.#path);
		} catch (error) {
			if (codeOf(error) !== 'EEXIST') throw error;
		}
		await this.files.syncFolder(this.folder);
		this.#made = true;
	}

	/** Sweeps what a failed write left; what cannot be swept now is swept with what nobody has named. */
	async #takeBack(id: Id): Promise<void> {
		try {
			await this.#unlink(`${id}.new`);
			await this.#unlink(id);
			this.#drop(id);
		} catch {
			this.#strays.add(id);
		}
	}

	async #unlink(name: string): Promise<void> {
		try {
			await this.files.unlink(`${this.#path}/${name}`);
		} catch (error) {
			if (codeOf(error) !== 'ENOENT') throw error;
		}
	}

	#add(id: Id, size: number): void {
		this.#there.set(id, size);
		this.#bytes += size;
	}

	#drop(id: Id): void {
		this.#bytes -= this.#there.get(id) ?? 0;
		this.#there.delete(id);
		this.#strays.delete(id);
	}
}
