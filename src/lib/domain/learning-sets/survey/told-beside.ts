import { FEWEST_ANSWERS } from '../without-a-name';

type Group = ReadonlySet<string>;

/**
 * Whose answers can be counted beside what was counted before: all of those who answered, or all but the few who came to it since, whose
 * answers would show in what grew. Null where nobody's can: where a few who answered before did not this time, what shrank would show
 * what they had said. No two results, nor any number of them added and subtracted, tell of fewer than five people (ADR 142).
 * @param answered those who answered this time
 * @param before those who were counted in each earlier result that asked the same
 */
export function toldBeside(answered: Group, before: readonly Group[]): Group | null {
	if (isToldTogether(answered, before)) return answered;
	const known = new Set([...answered].filter((each) => before.some((group) => group.has(each))));
	return isToldTogether(known, before) ? known : null;
}

/** Whether those who were in the same of these groups, and in no other, are always five or more. */
function isToldTogether(answered: Group, before: readonly Group[]): boolean {
	const groups = [answered, ...before];
	const everybody = new Set(groups.flatMap((group) => [...group]));
	const alike = Map.groupBy(everybody, (each) => groups.map((group) => Number(group.has(each))).join(''));
	return before.length === 0 || [...alike.values()].every(({ length }) => length >= FEWEST_ANSWERS);
}
