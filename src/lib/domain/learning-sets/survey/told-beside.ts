import { FEWEST_ANSWERS } from '../without-a-name';
import { NUMBERS_FROM } from './kept-back';

type Group = ReadonlySet<string>;

/**
 * Whose answers are counted beside what was counted before. All results together sort people by which of them they were counted in, and
 * none of these sorts may come to be of one to four people (ADR 153). So of each sort all are counted where all answered again; where
 * some did not, so many of the others are left out with them that five are; and of those who are new all are counted from five on.
 * Who is left out is the same whatever anybody answers. Null where nobody is counted.
 * @param answered digests, by a secret, of those who answered this time: their order is the lot by which they are left out
 * @param before those who were counted in each earlier result that asked the same
 */
export function toldBeside(answered: Group, before: readonly Group[]): Group | null {
	const everybody = new Set([...answered, ...before.flatMap((group) => [...group])]);
	const sorts = Map.groupBy(everybody, (each) => before.map((group) => Number(group.has(each))).join(''));
	const told = [...sorts].flatMap(([inWhich, those]) =>
		tellable(
			those.filter((each) => answered.has(each)),
			inWhich.includes('1') ? those.length : null
		)
	);
	return told.length > 0 ? new Set(told) : null;
}

/** Those of one sort who are counted; `all`: as many as are of it, null for those who were never counted. */
function tellable(those: readonly string[], all: number | null): readonly string[] {
	// Where small numbers were told by agreement there are sorts of fewer, who have not agreed this time.
	if (those.length === all && all >= FEWEST_ANSWERS) return those;
	const most = all === null ? those.length : Math.min(those.length, all - FEWEST_ANSWERS);
	return most < FEWEST_ANSWERS ? [] : those.toSorted().slice(0, most);
}

/**
 * Whether small numbers can be told of those who answered, who all agreed to it. What they have not agreed to is that somebody else is
 * found out by it: one who was counted before without agreeing, and is not among them now. So of each sort of these that all earlier
 * results make, all are among them or five and more are missing.
 * @param closed those who were counted in earlier results that told no small numbers
 * @param openly those in earlier ones that did
 */
export function tellableOpenly(answered: Group, closed: readonly Group[], openly: readonly Group[] = []): boolean {
	const told = closed.filter(({ size }) => size >= NUMBERS_FROM);
	const missing = [...new Set(told.flatMap((group) => [...group]))].filter((each) => !answered.has(each));
	const sorts = Map.groupBy(missing, (each) => [...told, ...openly].map((group) => Number(group.has(each))).join(''));
	return [...sorts.values()].every((those) => those.length >= FEWEST_ANSWERS);
}

/**
 * Whose words are shown, beside those whose words were: everybody's, but for one to four who were not among these. Words are another
 * text each time, so that nothing shrinks where somebody stays away.
 */
export function heardBeside(answered: Group, before: readonly Group[]): Group {
	if (before.length === 0) return answered;
	const known = new Set([...answered].filter((each) => before.some((group) => group.has(each))));
	return answered.size - known.size < FEWEST_ANSWERS ? known : answered;
}
