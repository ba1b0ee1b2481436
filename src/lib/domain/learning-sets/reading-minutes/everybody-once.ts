import { folded, type MinutesWords } from './minutes-words.ts';
import { isTitleWord } from './name-words.ts';
import type { Attendance } from './people-of-text';

/**
 * Everybody once, of people line by line: whoever another line calls by a part of the name ("Minutes: Mrs Hall", "Chair: Lee") stands there already. What
 * somebody is called stands before what is beside the name.
 */
export function everybodyOnce(lines: readonly (readonly Attendance[])[], words: MinutesWords): Attendance[] {
	const seen = new Map<string, Attendance>();
	for (const line of lines)
		for (const { title = '', ...each } of line) {
			const others = lines.filter((other) => other !== line).flat();
			const surname = surnameCalled(each.name, words) ?? (each.name.includes(' ') ? null : folded(each.name));
			// "Welcome Ian Bradwell chaired": a word that heads the line, before somebody who stands elsewhere.
			const [first, ...whole] = each.name.split(' ');
			const isHeaded =
				whole.length > 1 && !words.isName(folded(first!)) && lines.flat().some(({ name }) => name === whole.join(' '));
			if (isHeaded) continue;
			if (surname !== null && others.filter((other) => isPartOf(surname, other.name, words)).length === 1) continue;
			const key = `${each.side} ${folded(each.name)}`;
			const before = seen.get(key);
			const note = [title, each.note].filter(Boolean).join('; ');
			if (!before) seen.set(key, { ...each, note });
			else if (before.note === '' && note !== '') seen.set(key, { ...before, note });
		}
	return [...seen.values()];
}

/** "hall" of "Mrs Hall", null where more or less stands there. */
function surnameCalled(name: string, words: MinutesWords): string | null {
	const [first, ...rest] = name.split(' ');
	return rest.length > 0 && rest.length < 4 && isTitleWord(first!, words) ? folded(rest.join(' ')) : null;
}

const isPartOf = (surname: string, name: string, words: MinutesWords): boolean =>
	(folded(name).endsWith(` ${surname}`) || folded(name).startsWith(`${surname} `)) && surnameCalled(name, words) === null;
