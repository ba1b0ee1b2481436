import { close, fdatasync, fsync, ftruncate, mkdir, open, read, readdir, rename, stat, unlink, utimes, write } from 'node:fs';
import { promisify } from 'node:util';

const calls = {
	open: promisify(open),
	close: promisify(close),
	read: promisify(read),
	write: promisify(write),
	fdatasync: promisify(fdatasync),
	fsync: promisify(fsync),
	ftruncate: promisify(ftruncate),
	rename: promisify(rename),
	unlink: promisify(unlink),
	mkdir: promisify(mkdir),
	readdir: promisify(readdir),
	stat: promisify(stat),
	utimes: promisify(utimes)
};

/** Every operation on files that the engine makes goes through one of these, so that a test can fail, cut or delay any. */
export interface Files {
	/** Returns a descriptor. `flags` as of node:fs; new files are readable by their owner only. */
	open(path: string, flags: 'r' | 'r+' | 'w' | 'wx'): Promise<number>;
	close(file: number): Promise<void>;
	/** Bytes read at `position`; 0 at the end of the file. */
	read(file: number, into: Uint8Array, position: number): Promise<number>;
	/** Bytes written at `position`; may be fewer than given. */
	write(file: number, bytes: Uint8Array, position: number): Promise<number>;
	/** Waits until the content of a file is on disk. */
	sync(file: number): Promise<void>;
	/** Waits until the names in a folder are on disk. */
	syncFolder(path: string): Promise<void>;
	truncate(file: number, length: number): Promise<void>;
	rename(from: string, to: string): Promise<void>;
	unlink(path: string): Promise<void>;
	makeFolder(path: string): Promise<void>;
	list(path: string): Promise<string[]>;
	/** Size, and what tells one file from another under the same name; null when there is none. */
	look(path: string): Promise<Look | null>;
	touch(path: string): Promise<void>;
}

export interface Look {
	readonly size: number;
	readonly inode: number;
	readonly changed: number;
	readonly isFolder: boolean;
}

export const diskFiles: Files = {
	open: (path, flags) => calls.open(path, flags, 0o600),
	close: (file) => calls.close(file),
	read: async (file, into, position) => (await calls.read(file, into, 0, into.length, position)).bytesRead,
	write: async (file, bytes, position) => (await calls.write(file, bytes, 0, bytes.length, position)).bytesWritten,
	sync: (file) => calls.fdatasync(file),
	async syncFolder(path) {
		const folder = await calls.open(path, 'r');
		try {
			await calls.fsync(folder);
		} finally {
			await calls.close(folder);
		}
	},
	truncate: (file, length) => calls.ftruncate(file, length),
	rename: (from, to) => calls.rename(from, to),
	unlink: (path) => calls.unlink(path),
	makeFolder: async (path) => void (await calls.mkdir(path, { mode: 0o700 })),
	list: (path) => calls.readdir(path),
	async look(path) {
		try {
			const { size, ino, mtimeMs, isDirectory } = await calls
				.stat(path)
				.then((found) => Object.assign(found, { isDirectory: found.isDirectory() }));
			return { size, inode: ino, changed: mtimeMs, isFolder: isDirectory };
		} catch (error) {
			if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
			throw error;
		}
	},
	touch: async (path) => calls.utimes(path, new Date(), new Date())
};

/** The system's code of an error, `ENOSPC`; '' when it has none. */
export const codeOf = (error: unknown): string =>
	typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Writes all of `bytes`, however little the system takes at a time. */
export async function writeAll(files: Files, file: number, bytes: Uint8Array, position: number): Promise<void> {
	for (let done = 0; done < bytes.length;) {
		const written = await files.write(file, bytes.subarray(done), position + done);
		if (written === 0) throw Object.assign(new Error('The disk took nothing.'), { code: 'EIO' });
		done += written;
	}
}

/** Reads up to `length` bytes from `position`. */
export const readFully = (files: Files, file: number, position: number, length: number): Promise<Uint8Array<ArrayBuffer>> =>
	readInto(files, file, position, new Uint8Array(length));

/** Reads from `position` until `into` is full; returns as much of it as was filled. */
export async function readInto<B extends ArrayBufferLike>(
	files: Files,
	file: number,
	position: number,
	into: Uint8Array<B>
): Promise<Uint8Array<B>> {
	let done = 0;
	while (done < into.length) {
		const got = await files.read(file, into.subarray(done), position + done);
		if (got === 0) break;
		done += got;
	}
	return into.subarray(0, done);
}

/** Puts a whole file in place so that a reader finds the old one or the new one, never a part: write, sync, rename, sync. */
export async function replaceFile(files: Files, folder: string, name: string, bytes: Uint8Array): Promise<void> {
	await writeFile(files, folder, name, bytes);
	await files.syncFolder(folder);
}

/** As {@link replaceFile}, but that the name is sure to be on disk only once the folder is synced. */
export async function writeFile(files: Files, folder: string, name: string, bytes: Uint8Array): Promise<void> {
	const path = `${folder}/${name}`;
	const file = await files.open(`${path}.new`, 'w');
	try {
		await writeAll(files, file, bytes, 0);
		await files.sync(file);
	} finally {
		await files.close(file);
	}
	await files.rename(`${path}.new`, path);
}
