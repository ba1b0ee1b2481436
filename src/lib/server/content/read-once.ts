/**
 * Reads some of the content when it is first asked for, and gives the same afterwards: it comes with the build and does not
 * change while the process runs. Frozen to its depth, since all who ask share it.
 */
export function readOnce<T>(read: () => T[]): () => readonly T[] {
	let all: readonly T[] | undefined;
	return () => (all ??= frozen(read()));
}

function frozen<T>(value: T): T {
	if (typeof value !== 'object' || value === null) return value;
	for (const each of Object.values(value)) frozen(each);
	return Object.freeze(value);
}
