import type { Around } from './around';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import type { Owners } from './owners';
import { nameAt } from './read-people.ts';

/** Who does it, where a text begins with them: "Ann and Bob to ring…", "AB will…". */
export function doer(text: string, { words, owners }: Around, isAction = false): readonly string[] | null {
	const meant = meantInBrackets(text, words, owners);
	if (meant) return meant;
	const start = owners.atStart(text);
	if (start) {
		const rest = text.slice(start.length).trimStart();
		if (afterPhrase(rest, words.phrases.does) !== null) return start.owners;
		// "→ Ann: ring the surgeries", "Ann Ring the surgeries" as an item to tick.
		if (isAction && /^:|^\p{Lu}\p{Ll}/u.test(rest)) return start.owners;
		// In a list of actions "All: …" and "Ann schickt …" name who, whatever the verb; "May we ask" does not.
		return /^(\([^)]*\)\s*)/.test(rest) && afterPhrase(rest.replace(/^\([^)]*\)\s*/, ''), words.phrases.does) !== null
			? start.owners
			: null;
	}
	const named = nameAt(text, words, true);
	if (named && words.isName(folded(named.name).split(' ')[0]!) && afterPhrase(named.note, words.phrases.does) !== null)
		return [named.name];
	const short = /^(\p{Lu}{2,3}(?:\s*[/&,]\s*\p{Lu}{2,3})*)\s+(.*)$/su.exec(text);
	return short && afterPhrase(short[2]!, words.phrases.does) !== null ? owners.of(short[1]!) : null;
}

/** Who does it, behind "it was agreed that": "Mr Vane approach the council". What somebody is or was is nothing they do. */
export function agreedDoer(text: string, { words, owners }: Around): readonly string[] | null {
	const start = owners.atStart(text);
	const rest = start ? text.slice(start.length).trimStart() : '';
	return start && /^\p{Ll}/u.test(rest) && afterPhrase(rest, words.phrases.beings) === null ? start.owners : null;
}

/** "FRANK (F Kearney) to ring": the bracket says who is meant. */
export function meantInBrackets(text: string, words: MinutesWords, owners: Owners): readonly string[] | null {
	const meant = /^[^\s(]+(?:\s+[^\s(]+)?\s*\(([^)]+)\)\s+(.*)$/su.exec(text);
	return meant && afterPhrase(meant[2]!, words.phrases.does) !== null ? owners.of(meant[1]!, true) : null;
}
