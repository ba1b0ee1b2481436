// How the server is started so that it keeps to the memory it needs (docs/performance.md has the figures). Left to itself V8
// lets garbage grow to several times what is in use before it looks for it, and glibc keeps what was freed in an arena for each
// thread; together that doubled the memory of a workspace of 10,000 practices. It costs a little processor time.
/** Switches of Node. */
export const flags = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/** Settings of glibc, which others ignore; what the administrator set stands. */
export const leanly = (env = process.env) => ({
	MALLOC_ARENA_MAX: '2',
	MALLOC_TRIM_THRESHOLD_: '131072',
	MALLOC_MMAP_THRESHOLD_: '65536',
	...env
});
