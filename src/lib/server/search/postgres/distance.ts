/** In how many letters two words differ (one missing, too many or wrong each counts), or Infinity when beyond `most`. */
export function distance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return Infinity;
	let above = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let row = 1; row <= a.length; row++) {
		const line = [row];
		for (let at = 1; at <= b.length; at++) {
			const changed = above[at - 1]! + (a[row - 1] === b[at - 1] ? 0 : 1);
			line.push(Math.min(changed, above[at]! + 1, line[at - 1]! + 1));
		}
		if (Math.min(...line) > most) return Infinity;
		above = line;
	}
	const last = above.at(-1)!;
	return last > most ? Infinity : last;
}
