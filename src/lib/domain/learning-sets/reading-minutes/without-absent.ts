import type { Taken } from './people-of-text';

/**
 * Where some sent apologies and others are said to be absent, those sent none: their names belong to neither list. `isAbsent`: whether a
 * line says who was.
 */
export function withoutAbsent(taken: Map<number, Taken>, isAbsent: (line: number) => boolean): Map<number, Taken> {
	const sides = [...taken].map(([at, { people }]) => [isAbsent(at), people.some(({ side }) => side === 'apologies')] as const);
	const areBoth = [true, false].every((side) => sides.some(([is, isAway]) => is === side && isAway));
	if (!areBoth) return taken;
	return new Map(
		[...taken].map(([at, { people, rest }]) => {
			const away = isAbsent(at) ? people.filter(({ side }) => side === 'apologies') : [];
			return [at, { people: people.filter((each) => !away.includes(each)), rest: [...away.map(({ name }) => name), ...rest] }];
		})
	);
}
