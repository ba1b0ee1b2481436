/**
 * How many times as much of the processor some work takes for eight times as much to do: about 8 where it grows with the size
 * and 64 where it grows with its square. Only this thread counts, at its best of five tries, so that what else the machine is
 * at changes little.
 */
export function growth(work: (size: number) => void, size: number): number {
	const least = (of: number): number => Math.min(...Array.from({ length: 5 }, () => costOf(() => work(of))));
	least(size);
	return least(8 * size) / least(size);
}

/** Microseconds of this thread; one at the least. */
function costOf(work: () => void): number {
	const before = process.threadCpuUsage();
	work();
	const { user, system } = process.threadCpuUsage(before);
	return Math.max(1, user + system);
}

/** Beyond this, work no longer grows with its size alone. */
export const LINEAR = 24;
