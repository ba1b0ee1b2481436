import type { Around } from './around';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import type { Owners } from './owners';
import { nameAt } from './name-at.ts';
import { beginsInFuture } from './verb-endings.ts';

/** Who does it, where a text begins with them: "Ann and Bob to ring…", "AB will…". */
export function doer(text: string, { words, owners, isBody }: Around, isAction = false): readonly string[] | null {
	const meant = meantInBrackets(text, words, owners);
	if (meant) return meant;
	const start = owners.atStart(text);
	if (start) {
		const rest = text.slice(start.length).trimStart();
		if (undertaken(rest, words) !== null) return start.owners;
		// In a list of actions "→ Ann: ring the surgeries", "Ann Ring the surgeries", "Ann schickt …" name who, whatever the verb.
		if (isAction && /^:|^\p{L}/u.test(rest) && afterPhrase(rest, words.phrases.and) === null) return start.owners;
		return /^(\([^)]*\)\s*)/.test(rest) && afterPhrase(rest.replace(/^\([^)]*\)\s*/, ''), words.phrases.does) !== null
			? start.owners
			: null;
	}
	const behind = doerBehind(text, words, owners);
	if (behind) return behind;
	// "Headteacher to advertise": a post or a body of these minutes.
	const post = isAction
		? /^((?:The |Y |Yr )?\p{Lu}[\p{L}\d'’&-]*(?:\s+[\p{L}\d'’&-]+){0,3}?)\s+(?:to|i)\s+\p{Ll}/u.exec(text)?.[1]
		: undefined;
	if (post !== undefined && !words.set.imperatives.has(folded(post.split(' ')[0]!)) && isBody(post.replace(/^(?:The|Yr?) /, '')))
		return [post];
	const named = nameAt(text, words, true);
	if (named && words.isName(folded(named.name).split(' ')[0]!) && afterPhrase(named.note, words.phrases.does) !== null)
		return [named.name];
	const short = /^(\p{Lu}{2,3}(?:\s*[/&,]\s*\p{Lu}{2,3})*)\s+(.*)$/su.exec(text);
	return short && afterPhrase(short[2]!, words.phrases.does) !== null ? owners.of(short[1]!) : null;
}

/**
 * What somebody will do, after their name: behind a phrase that says so, or the verb itself in a form that does. Null where it says no
 * such thing.
 */
export function undertaken(rest: string, words: MinutesWords): string | null {
	const said = afterPhrase(rest, words.phrases.does);
	if (said !== null) return said;
	const told = afterPhrase(rest, words.phrases.presents);
	// "Frau Lee fragt, ob", "vraagt of": what somebody says is nothing they do.
	if (told !== null && /\p{L}/u.test(told) && afterPhrase(told, words.phrases.reports) === null) return rest;
	const isFuture =
		/^\p{Ll}/u.test(rest) && beginsInFuture(rest, words.verbs ?? []) && afterPhrase(rest, words.phrases.beings) === null;
	return isFuture ? rest : null;
}

/** "Glaofaidh Seán ar na scoileanna", "Bydd Non yn gyrru'r llythyr": languages that put the verb before whoever does it. */
export function doerBehind(text: string, words: MinutesWords, owners: Owners): readonly string[] | null {
	// "lo elaborará Begoña Zuloaga"
	const said = text.replace(/^(?:lo|la|los|las|le|les|se|li|ne)\s+(?=\p{Ll})/iu, '');
	const rest =
		afterPhrase(text, words.phrases.doesBefore) ??
		(beginsInFuture(said, words.verbs ?? []) ? /^\S+\s+(.*)$/su.exec(said)?.[1] : undefined);
	return rest ? (owners.atStart(rest)?.owners ?? null) : null;
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
