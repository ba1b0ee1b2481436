import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { isSure, type Named } from './name-at.ts';
import { isSureAtStart, namesIn } from './read-people.ts';

/** The names before one of these phrases: "Ann Lee and Bob Ray sent apologies." Null where none ends so. */
export function namesBefore(
	text: string,
	phrases: readonly string[],
	words: MinutesWords
): { named: Named[]; rest: string } | null {
	for (const { index } of text.matchAll(/(?<=[\s(,])\S/g)) {
		const after = afterPhrase(text.slice(index), phrases);
		if (
			after === null ||
			!/^[.,;)]*$|^[.)]\s|^(?:because|due|owing|as|by|in advance|during)\b|^\([^)]*\)[.\s]*$|^(?:\([^)]*\)\s*)?(?:and|but|so) (?:had |has |have )?(?:sent|sends|gave|gives) (?:\p{Ll}+ )?(?:apologies|regrets)/u.test(
				after
			)
		)
			continue;
		const { named, rest } = namesIn(withoutPost(text.slice(0, index).replace(/[\s(–-]+$/, ''), words), words);
		// In a sentence one word is somebody only where it is known as a name.
		// "Steph … sent her apologies": what is hers is sent by nobody but a person.
		const isPerson = named.length === 1 && /(?<!\p{L})(?:his|her) (?:apologies|regrets)/iu.test(text);
		if (
			!isPerson &&
			named.some((each) => !each.name.includes(' ') && each.title === undefined && !words.isName(folded(each.name)))
		)
			return null;
		// "The representative of the college, Ann Lee, sent her apologies"
		const isPost = named.length === 1 && isSure(named[0]!, words) && rest.every((each) => /^(?:the|our|their)\s/i.test(each));
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
