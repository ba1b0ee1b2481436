import type { Files, Look } from '#lib/server/store/lowdb/files';
import { systemError } from './disk';

interface Content {
	readonly inode: number;
	readonly isFolder: boolean;
	/** What is certainly on disk. */
	durable: Buffer;
	/** What a reader sees. */
	seen: Buffer;
	/** Writes and cuts since the last sync, in order. */
	pending: ((bytes: Buffer) => Buffer)[];
}

/**
 * A disk that loses its power: what was not synced may be lost, in part or whole and in any order, and so may names
 * that were made, changed or removed since their folder was synced. The folder `/disk` and those in it, in memory, so
 * that hundreds of them can be made and damaged in a second. Names are paths within it.
 */
export class PowerDisk {
	#names = new Map<string, Content>();
	#durableNames = new Map<string, Content>();
	readonly #open = new Map<number, Content>();
	#next = 100;
	#powered = true;

	constructor(private readonly chance: () => number) {}

	/** Cuts the power now: running operations never return. Afterwards the disk can be read again as it was left. */
	cut(): PowerDisk {
		this.#powered = false;
		const after = new PowerDisk(this.chance);
		for (const [name, content] of this.#survivingNames()) {
			const bytes = content.pending.reduce((left, apply) => (this.chance() < 0.5 ? apply(left) : left), content.durable);
			const torn =
				this.chance() < 0.3
					? bytes.subarray(0, Math.max(content.durable.length, Math.floor(this.chance() * bytes.length)))
					: bytes;
			const kept = Buffer.from(content.pending.length > 0 ? torn : bytes);
			// The machine starts anew, and knows the lock of its last boot for what it is.
			if (name !== 'lock') after.#put(name, kept, content.isFolder);
		}
		after.#durableNames = new Map(after.#names);
		return after;
	}

	/** The bytes of a file as they are now. */
	bytes(name: string): Buffer {
		return this.#names.get(name)!.seen;
	}

	/** A disk with the same files, of which some are replaced, or missing where null. */
	with(files: Readonly<Record<string, Buffer | null>>): PowerDisk {
		const after = new PowerDisk(this.chance);
		const held = new Map<string, Buffer | null>([...this.#names].map(([name, { seen }]) => [name, seen]));
		for (const [name, bytes] of Object.entries(files)) held.set(name, bytes);
		for (const [name, bytes] of held) if (bytes) after.#put(name, bytes, this.#names.get(name)?.isFolder ?? false);
		after.#durableNames = new Map(after.#names);
		return after;
	}

	#survivingNames(): Map<string, Content> {
		const left = new Map(this.#durableNames);
		for (const name of new Set([...this.#names.keys(), ...this.#durableNames.keys()])) {
			if (this.chance() < 0.5) continue;
			const content = this.#names.get(name);
			if (content) left.set(name, content);
			else left.delete(name);
		}
		for (const name of left.keys()) if (folderOf(name) !== '' && !left.has(folderOf(name))) left.delete(name);
		return left;
	}

	#put(name: string, bytes: Buffer, isFolder: boolean): void {
		this.#names.set(name, { inode: this.#next++, isFolder, durable: bytes, seen: bytes, pending: [] });
	}

	#syncFolder(folder: string): void {
		for (const name of this.#durableNames.keys()) if (folderOf(name) === folder) this.#durableNames.delete(name);
		for (const [name, content] of this.#names) if (folderOf(name) === folder) this.#durableNames.set(name, content);
	}

	get files(): Files {
		const step = <T>(act: () => T): Promise<T> =>
			this.#powered
				? new Promise((resolve, reject) => setImmediate(() => this.#act(act, resolve, reject)))
				: new Promise(() => {});
		const name = (path: string): string => path.split('/').slice(2).join('/');
		const file = (of: number): Content => this.#open.get(of)!;
		return {
			open: (path, flags) => step(() => this.#openFile(name(path), flags)),
			close: (of) => step(() => void this.#open.delete(of)),
			read: (of, into, position) => step(() => file(of).seen.copy(into, 0, position)),
			write: (of, bytes, position) =>
				step(() => {
					const copy = Buffer.from(bytes);
					this.#change(file(of), (content) => {
						const grown = Buffer.alloc(Math.max(content.length, position + copy.length));
						content.copy(grown);
						copy.copy(grown, position);
						return grown;
					});
					return bytes.length;
				}),
			sync: (of) => step(() => Object.assign(file(of), { durable: file(of).seen, pending: [] }) && undefined),
			syncFolder: (path) => step(() => this.#syncFolder(name(path))),
			truncate: (of, length) => step(() => this.#change(file(of), (content) => content.subarray(0, length))),
			rename: (from, to) =>
				step(() => {
					const content = this.#names.get(name(from));
					if (!content) throw systemError('ENOENT');
					this.#names.delete(name(from));
					this.#names.set(name(to), content);
				}),
			unlink: (path) =>
				step(() => {
					if (!this.#names.delete(name(path))) throw systemError('ENOENT');
				}),
			makeFolder: (path) =>
				step(() => {
					if (this.#names.has(name(path))) throw systemError('EEXIST');
					this.#put(name(path), Buffer.alloc(0), true);
				}),
			list: (path) => step(() => [...this.#names.keys()].filter((each) => folderOf(each) === name(path)).map(nameIn)),
			look: (path) => step((): Look | null => this.#look(name(path))),
			touch: () => step(() => {})
		};
	}

	#act<T>(act: () => T, resolve: (value: T) => void, reject: (error: unknown) => void): void {
		if (!this.#powered) return;
		try {
			resolve(act());
		} catch (error) {
			reject(error);
		}
	}

	#openFile(name: string, flags: string): number {
		let content = this.#names.get(name);
		if (flags === 'wx' && content) throw systemError('EEXIST');
		if (!content && flags.startsWith('r')) throw systemError('ENOENT');
		if (!content) {
			this.#put(name, Buffer.alloc(0), false);
			content = this.#names.get(name)!;
		} else if (flags === 'w') this.#change(content, () => Buffer.alloc(0));
		this.#open.set(this.#next, content);
		return this.#next++;
	}

	#change(content: Content, apply: (bytes: Buffer) => Buffer): void {
		content.pending.push(apply);
		content.seen = apply(content.seen);
	}

	#look(name: string): Look | null {
		if (name === '') return { size: 0, inode: 1, changed: 0, isFolder: true };
		const content = this.#names.get(name);
		return content ? { size: content.seen.length, inode: content.inode, changed: 0, isFolder: content.isFolder } : null;
	}
}

/** The folder that a name stands in; '' for the one that holds everything. */
const folderOf = (name: string): string => name.split('/').slice(0, -1).join('/');
const nameIn = (name: string): string => name.split('/').at(-1)!;
