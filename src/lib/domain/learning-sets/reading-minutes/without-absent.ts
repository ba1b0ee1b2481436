import { folded, type MinutesWords } from './minutes-words.ts';
import type { Attendance, Taken } from './people-of-text';

/**
 * Where some sent apologies and others are said to be absent, those sent none: their names belong to neither list. `isAbsent`: whether a
 * line says who was.
 */
export function withoutAbsent(
	taken: Map<number, Taken>,
	isAbsent: (line: number) => boolean,
	words: MinutesWords
): Map<number, Taken> {
	// "Bob Ray (unexcused)"
	const isUnexcused = ({ note }: Attendance) => words.set.absences.has(folded(note.replace(/^[([]|[)\]]$/g, '')));
	const sides = [...taken].map(([at, { people }]) => [isAbsent(at), people.some(({ side }) => side === 'apologies')] as const);
	const areBoth = [true, false].every((side) => sides.some(([is, isAway]) => is === side && isAway));
	const areSome = [...taken.values()].some(({ people }) => people.some(isUnexcused));
	if (!areBoth && !areSome) return taken;
	return new Map(
		[...taken].map(([at, { people, rest }]) => {
			const away = people.filter((each) => each.side === 'apologies' && ((areBoth && isAbsent(at)) || isUnexcused(each)));
			return [at, { people: people.filter((each) => !away.includes(each)), rest: [...away.map(({ name }) => name), ...rest] }];
		})
	);
}
