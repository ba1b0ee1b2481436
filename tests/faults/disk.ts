import { diskFiles, type Files } from '#lib/server/store/lowdb/files';

export type Operation = keyof Files;

/** A failure as the system reports it. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/** Files whose every operation passes by `before`, which may throw, wait, or do nothing. */
export function watched(
	before: (operation: Operation, args: readonly unknown[]) => void | Promise<void>,
	files: Files = diskFiles
): Files {
	const pass = ([operation, act]: [string, (...args: never[]) => Promise<unknown>]) => [
		operation,
		async (...args: never[]) => {
			await before(operation as Operation, args);
			return act(...args);
		}
	];
	return Object.fromEntries(Object.entries(files).map(pass)) as Files;
}

/** Files whose `at`-th operation fails (1 is the first), and how many operations there were. */
export function failingAt(at: number, code: string): { files: Files; count: () => number; failed: () => Operation | null } {
	let count = 0;
	let failed: Operation | null = null;
	const files = watched((operation) => {
		if (++count !== at) return;
		failed = operation;
		throw systemError(code);
	});
	return { files, count: () => count, failed: () => failed };
}

/** A disk that takes only so many bytes more; what does not fit is written in part, as real disks do. */
export function limitedDisk(bytes: number): { files: Files; free: (more: number) => void } {
	let left = bytes;
	const files: Files = {
		...diskFiles,
		async write(file, content, position) {
			if (left === 0) throw systemError('ENOSPC');
			const written = await diskFiles.write(file, content.subarray(0, left), position);
			left -= written;
			return written;
		}
	};
	return { files, free: (more) => void (left += more) };
}

/** A disk that takes a few bytes at a time. */
export const shortWrites: Files = {
	...diskFiles,
	write: (file, content, position) => diskFiles.write(file, content.subarray(0, 1 + (content.length % 7)), position)
};
