import { diskFiles, type Files } from './files';

const refused = (): Promise<never> => Promise.reject(Object.assign(new Error('Opened for reading only.'), { code: 'EROFS' }));

/** Files as a second process sees them that only reads: a backup beside a running server takes no lock and writes nothing. */
export const readingFiles: Files = {
	...diskFiles,
	open: (path, flags) => (flags === 'r' ? diskFiles.open(path, flags) : refused()),
	write: refused,
	truncate: refused,
	rename: refused,
	unlink: refused,
	makeFolder: refused,
	touch: refused
};
