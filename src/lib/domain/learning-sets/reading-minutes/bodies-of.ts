import { folded, type MinutesWords } from './minutes-words.ts';
import type { Attendance } from './people-of-text';

/**
 * Tells whether words name a body, a post or several people of these minutes: what stands beside a name of the list, a word of those that bodies
 * and posts have, letters in capitals.
 */
export function bodiesOf(people: readonly Attendance[], words: MinutesWords): (text: string) => boolean {
	const beside = new Set(
		people.flatMap(({ note }) =>
			note.split(/\s*[,;()]\s*|\s[–-]\s/).map((each) => folded(each).replace(words.shapes.article, ''))
		)
	);
	const besideWords = new Set(people.flatMap(({ note }) => (note.match(/\p{Lu}[\p{L}-]{3,}/gu) ?? []).map(folded)));
	return (text) => {
		const all = folded(text).split(' ');
		return (
			beside.has(all.join(' ')) ||
			(all.length === 1 && besideWords.has(all[0]!)) ||
			all.some((word) => word.length > 2 && words.set.bodies.has(word)) ||
			all.some((word) => [word, `${word}s`].some((each) => words.label.get(each) === 'present' && each.length > 4)) ||
			/^(?:\p{Lu}{2,5}|P\d{1,2})$/u.test(text)
		);
	};
}
