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
	if (begun !== null) return begun.replace(/^,?\s*(?:że|dass|daß|que|che|dat|att|that)\s+/iu, '');
	const resolved = /^(?:[^.;:]{0,60}?\s)?(?:RESOLVED|AGREED|DECIDED)(?: unanimously)?(?=:?\s(?:that|to)\s)/u.exec(sentence);
	if (resolved) return sentence.slice(resolved[0].length).replace(/^:?\s+(?:that\s+)?/u, '');
	const together = togetherDecided(sentence, phrases);
	if (together !== null) return together;
	const clause = /^(?:\S+\s+){1,4}?(?=it was |the (?:meeting|group|committee|board|council) |we )/iu.exec(sentence)?.[0];
	return clause === undefined ? null : afterPhrase(sentence.slice(clause.length), phrases.decided);
}

/** "The trustees agreed unanimously to move": who decides together, and the verb that says so. */
function togetherDecided(sentence: string, phrases: MinutesWords['phrases']): string | null {
	const bare = sentence.replace(
		/^(?:the|die|der|das|le|la|les|l['’]|el|los|il|lo|i|gli|de|het|o|a|os|as|y|yr)\s*(?=\p{L})/iu,
		''
	);
	const rest = afterPhrase(bare, phrases.deciders);
	if (rest === null) return null;
	const said = afterPhrase(rest, phrases.decides) ?? afterPhrase(rest.replace(/^\p{Ll}+\s+/u, ''), phrases.decides);
	return said?.replace(/^,?\s*(?:zu |dass |que |che |dat |att |that |om )\s*/iu, '') ?? null;
}

/** "Ann would ask, and that Bob would ring": the parts of which each begins with whoever does it. Together they are the text. */
export function undertakings(text: string, around: Around): string[] {
	const parts = text.split(/(?<!,)(?=,? (?:and|und|et|y|e|en|i) (?:that|dass|que|che|dat|że) )/u);
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
	const said = sentences(text);
	if (said.length > 1 && said.every((each) => doer(each, around) !== null)) return said;
	return text.split(isCounted ? /\s*;\s+|\s+(?=\(?\d{1,2}[.)]\s)/ : /\s*;\s+/).filter((each) => each.trim() !== '');
}
