// How the server is started so that it keeps to the memory it needs (docs/performance.md has the figures). Left to itself V8
// lets garbage grow to several times what is in use before it looks for it, and glibc keeps what was freed in an arena for each
// thread; together that doubled the memory of a workspace of 10,000 practices. It costs a little processor time.
import { getHeapStatistics, setFlagsFromString } from 'node:v8';

/**
 * Switches of Node. Without V8's middle compiler, whose concurrent jobs end the process now and then where processors are short
 * (docs/decisions/163).
 */
export const flags = ['--max-semi-space-size=8', '--no-maglev'];

/** Bytes of garbage that may gather in a large heap, about as many as in that of 10,000 practices when it has doubled. */
const GARBAGE = 64 << 20;

/**
 * From now on V8 looks for garbage whenever the heap has doubled, or has grown by {@link GARBAGE} where it is large: nearly all of a
 * large heap is records that stay. Left to itself it waits for up to four times its size.
 * Called when the workspace is read in: reading makes hardly any garbage that looking early would find.
 */
export const keepLean = () => {
	const percent = Math.round((GARBAGE / getHeapStatistics().used_heap_size) * 100);
	setFlagsFromString(`--heap-growing-percent=${Math.min(100, Math.max(20, percent))}`);
};

/** Settings of glibc, which others ignore; what the administrator set stands. */
export const leanly = (env = process.env) => ({
	MALLOC_ARENA_MAX: '2',
	MALLOC_TRIM_THRESHOLD_: '131072',
	MALLOC_MMAP_THRESHOLD_: '65536',
	...env
});
