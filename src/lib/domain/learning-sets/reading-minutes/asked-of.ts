import type { Around } from './around';
import { afterPhrase, folded } from './minutes-words.ts';
import { readDue } from './read-date.ts';

/**
 * "She asked all members to send their ideas by 4 May", "pide a Ana que llame": somebody known is asked, or everybody with a day by
 * which. Undefined where nobody is asked; null where it is nothing to keep: whoever asks does not do it.
 */
export function askedOf(text: string, { words, owners, since }: Around): readonly string[] | null | undefined {
	for (const { index } of [...text.matchAll(/(?<=\s)\p{L}/gu)].slice(0, 6)) {
		const rest = afterPhrase(text.slice(index), words.phrases.asks);
		const whom = rest === null ? null : owners.atStart(rest);
		if (rest === null || !whom) continue;
		const behind = rest.slice(whom.length).replace(/^[,\s]+/, '');
		// "bittet Ann, die Zahlen zu prüfen"
		const what = afterPhrase(behind, words.phrases.asked) ?? (words.shapes.markedVerb.test(behind) ? behind : null);
		if (what === null || !/\S\s+\S/.test(what) || afterPhrase(what, words.phrases.states) !== null) return null;
		if (readDue(what, words, since) !== null) return whom.owners;
		// Without a day by which it may be over by the end of the meeting: "asked Ann to introduce herself".
		const [verb = ''] = folded(what).split(' ');
		const isLater =
			words.verbs?.every(({ grammar }) => grammar.plainInfinitive) &&
			words.set.imperatives.has(verb) &&
			!words.set.inMeeting.has(verb);
		const isPerson = whom.owners.every((each) => /^\p{Lu}\S* \p{Lu}/u.test(each) && owners.of(each, true)?.[0] === each);
		return isLater && isPerson && !words.shapes.reflexive.test(what) ? whom.owners : null;
	}
	return undefined;
}
