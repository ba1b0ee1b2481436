import { rounded, say, type Spread } from '../figure';
import type { Run } from '../run';

/** Figures of one size by name. */
export type Taken = ReadonlyMap<string, Spread>;

const SMALLEST = 1_000;

/** 1,000, then ten times as many until N, and N. */
export function sizesUpTo(n: number): number[] {
	const sizes: number[] = [];
	for (let size = SMALLEST; size < n; size *= 10) sizes.push(size);
	return [...sizes, n];
}

/** A line of JSON for each figure of a size that the size before had as well: how many times as much it is. `group`: what stands before its name. */
export function printGrowth(run: Run, group: string, n: number, before: Taken, taken: Taken): void {
	for (const [name, { p50, p99 }] of taken) {
		const earlier = before.get(name);
		if (earlier)
			run.print(`${group}: ${name}, of the size before`, 'times', { p50: p50 / earlier.p50, p99: p99 / earlier.p99 }, { n });
	}
}

/** A table to read: each figure at every size, and by what power of the size it grows (0: not at all, 1: in step). */
export function sayGrowth(sizes: ReadonlyMap<number, Taken>): void {
	if (sizes.size < 2) return;
	const all = [...sizes];
	const [[least, first], [most, last]] = [all[0]!, all.at(-1)!];
	say(`\nHow it grows (p50), ${all.map(([n]) => n.toLocaleString('en-GB')).join(' → ')} practices:`);
	for (const [name, { p50 }] of last) {
		const began = first.get(name)?.p50;
		const power = began && p50 > 0 ? rounded(Math.log(p50 / began) / Math.log(most / least)) : null;
		const shown = all.map(([, taken]) => String(rounded(taken.get(name)?.p50 ?? NaN))).join(' → ');
		say(`  ${name}: ${shown}${power === null ? '' : ` (n^${power.toFixed(2)})`}`);
	}
}
