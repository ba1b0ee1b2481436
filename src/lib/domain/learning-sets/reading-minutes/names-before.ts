import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { isSure, isSureAtStart, type Named } from './name-at.ts';
import { namesIn } from './read-people.ts';

/** The names before one of these phrases: "Ann Lee and Bob Ray sent apologies." Null where none ends so. */
export function namesBefore(
	text: string,
	phrases: readonly string[],
	words: MinutesWords
): { named: Named[]; rest: string } | null {
	for (const { index } of text.matchAll(/(?<=[\s(,])\S/g)) {
		const after = afterPhrase(text.slice(index), phrases);
		if (after === null || !words.shapes.afterAway.test(after)) continue;
		const { named, rest } = namesIn(withoutPost(text.slice(0, index).replace(/[\s(–-]+$/, ''), words), words);
		// In a sentence one word is somebody only where it is known as a name.
		// "Steph … sent her apologies": what is hers is sent by nobody but a person.
		const isPerson = named.length === 1 && words.shapes.theirApologies.test(text);
		if (
			!isPerson &&
			named.some((each) => !each.name.includes(' ') && each.title === undefined && !words.isName(folded(each.name)))
		)
			return null;
		// "The representative of the college, Ann Lee, sent her apologies"
		const isPost =
			named.length === 1 && isSure(named[0]!, words) && rest.every((each) => words.shapes.ours.test(each) || isBody(each, words));
		return named.length > 0 && (rest.length === 0 || isPost) && named.every((each) => each.note.length < 60)
			? { named, rest: text.slice(index) }
			: null;
	}
	return null;
}

/** "New plot-holder Daisy Root": the name behind a few words of which one at least is no name, where nobody is named before it. */
function withoutPost(text: string, words: MinutesWords): string {
	const all = text.split(' ');
	for (let count = 1; count < Math.min(all.length - 1, 4); count++) {
		const rest = all.slice(count).join(' ');
		if (
			all.slice(0, count).some((word) => /^\p{Ll}/u.test(word)) &&
			!/,|\p{Lu}\p{Ll}+ \p{Lu}/u.test(all.slice(0, count).join(' ')) &&
			isSureAtStart(rest, words)
		)
			return rest;
	}
	return text;
}

/** "Parish Council", before a colon */
const isBody = (text: string, { set }: MinutesWords): boolean => set.bodies.has(folded(text).split(' ').at(-1)!);
