/**
 * How many times as much of the processor some work takes for eight times as much to do: about 8 where it grows with the size
 * and 64 where it grows with its square. Only this thread counts, at its best of five tries, so that what else the machine is
 * at changes little.
 */
export function growth(work: (size: number) => void, size: number): number {
	const times = timesToTell(() => work(size));
	const least = (of: number): number => Math.min(...Array.from({ length: 5 }, () => costOf(() => work(of), times)));
	return least(8 * size) / least(size);
}

/** Microseconds below which a system that counts a thread's time by its ticks may tell none at all. */
const TELLING = 10_000;

/** How many times over some work has to be done to take long enough to be told. */
function timesToTell(work: () => void): number {
	for (let times = 1; ; times *= 2) if (costOf(work, times) >= TELLING) return times;
}

/** Microseconds of this thread. */
function costOf(work: () => void, times: number): number {
	const before = process.threadCpuUsage();
	for (let done = 0; done < times; done++) work();
	const { user, system } = process.threadCpuUsage(before);
	return user + system;
}

/** Beyond this, work no longer grows with its size alone. */
export const LINEAR = 24;
