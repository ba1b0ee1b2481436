import type { Around } from './around';
import { agreedDoer, doer } from './doers.ts';
import { labelOf } from './labels.ts';
import { afterPhrase, type MinutesWords } from './minutes-words.ts';
import { sentences } from './sentences.ts';

/** What was decided, where a sentence says so at its beginning or behind a clause: "After discussion it was agreed that". */
export function afterDecided(sentence: string, words: MinutesWords): string | null {
	const { phrases } = words;
	// "Beschluss: Der Verein fördert den Lesesommer" behind other sentences
	const label = /^\p{Lu}[^:]{3,30}:\s/u.test(sentence) ? labelOf(sentence, words) : null;
	if (label?.kind === 'decision' && label.rest !== '') return label.rest;
	const begun = afterPhrase(sentence, phrases.decided);
	if (begun !== null) return begun.replace(words.shapes.that, '');
	const resolved = words.shapes.resolved.exec(sentence);
	if (resolved)
		return sentence
			.slice(resolved[0].length)
			.replace(/^:?\s+(?:[–—-]\s+)?/u, '')
			.replace(words.shapes.that, '');
	const together = togetherDecided(sentence, words);
	if (together !== null) return together;
	const clause = words.shapes.beforeDecided.exec(sentence)?.[0];
	return clause === undefined ? null : afterPhrase(sentence.slice(clause.length), phrases.decided);
}

/** "The trustees agreed unanimously to move": who decides together, and the verb that says so. */
function togetherDecided(sentence: string, { phrases, shapes }: MinutesWords): string | null {
	const rest = afterPhrase(sentence.replace(shapes.article, ''), phrases.deciders);
	if (rest === null) return null;
	const said = afterPhrase(rest, phrases.decides) ?? afterPhrase(rest.replace(/^\p{Ll}+\s+/u, ''), phrases.decides);
	return said?.replace(shapes.thatOrTo, '') ?? null;
}

/** "Ann would ask, and that Bob would ring": the parts of which each begins with whoever does it. Together they are the text. */
export function undertakings(text: string, around: Around): string[] {
	const parts = text.split(around.words.shapes.jointThat);
	const isOwned = (part: string) => agreedDoer(withoutThat(part, around.words), around) !== null;
	return parts.length > 1 && parts.every((part, at) => at === 0 || isOwned(part)) ? parts : [text];
}
/** Such a part without the words that join it to the one before. */
export const withoutThat = (part: string, { phrases }: MinutesWords): string =>
	part.replace(/^,?\s*/, '').replace(/^(\S+)\s+\S+\s+/u, (all, joint: string) => (phrases.and.includes(joint) ? '' : all));

/** "1. Ring the surgeries 2. Book the hall", "Ring them; book the hall": the actions of one line. "By 24. Mai" counts none. */
export function undertakingsOf(text: string, around: Around): string[] {
	const counts = [...text.matchAll(/(?:^|\s)\(?(\d{1,2})[.)]\s/g)].map((match) => Number(match[1]));
	const isCounted = counts.length > 1 && counts.every((count, at) => count === counts[0]! + at);
	const said = sentences(text, around.words);
	if (said.length > 1 && said.every((each) => doer(each, around) !== null)) return said;
	return text.split(isCounted ? /\s*;\s+|\s+(?=\(?\d{1,2}[.)]\s)/ : /\s*;\s+/).filter((each) => each.trim() !== '');
}
