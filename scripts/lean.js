// How the server is started so that it keeps to the memory it needs (docs/performance.md has the figures). Left to itself V8
// lets garbage grow to several times what is in use before it looks for it, and glibc keeps what was freed in an arena for each
// thread; together that doubled the memory of a workspace of 10,000 practices. It costs a little processor time.
import { setFlagsFromString } from 'node:v8';

/** Switches of Node. */
export const flags = ['--max-semi-space-size=8'];

/**
 * From now on V8 looks for garbage whenever the heap has doubled; left to itself it waits for up to four times its size.
 * Called when the workspace is read in: reading makes hardly any garbage that looking early would find.
 */
export const keepLean = () => setFlagsFromString('--heap-growing-percent=100');

/** Settings of glibc, which others ignore; what the administrator set stands. */
export const leanly = (env = process.env) => ({
	MALLOC_ARENA_MAX: '2',
	MALLOC_TRIM_THRESHOLD_: '131072',
	MALLOC_MMAP_THRESHOLD_: '65536',
	...env
});
