/**
 * The lot for all questions of one survey: the same people, having answered the same, draw the same, however often they are asked.
 * Else a question asked twice would keep back one number here and another there, and both together tell what each keeps back.
 * Gives the place of the group that is drawn; each by its places among the slips.
 */
export function oneLot(): (groups: readonly (readonly number[])[]) => number {
	const drawn = new Map<string, number>();
	const lotOf = (group: readonly number[]): number => {
		const key = group.join();
		const lot = drawn.get(key) ?? crypto.getRandomValues(new Uint32Array(1))[0]!;
		drawn.set(key, lot);
		return lot;
	};
	return (groups) => {
		const lots = groups.map(lotOf);
		return lots.indexOf(Math.max(...lots));
	};
}
