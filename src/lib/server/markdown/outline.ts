const DEEPEST = 6;

/**
 * Gives the headings of one text their levels, in the order they stand in: the first has the level `first`, and none stands
 * more than one below the heading before it, however many marks were typed. Levels end at 6.
 */
export function outline(first: number): (typed: number) => number {
	const open: number[] = [];
	return (typed) => {
		while (open.length > 0 && open.at(-1)! >= typed) open.pop();
		open.push(typed);
		return Math.min(first + open.length - 1, DEEPEST);
	};
}
