import type { Around } from './around';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import type { Owners } from './owners';
import { nameAt } from './name-at.ts';
import { undertaken } from './undertaken.ts';
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
	const post = isAction ? words.shapes.postToDo.exec(text)?.[1] : undefined;
	if (
		post !== undefined &&
		!words.set.imperatives.has(folded(post.split(' ')[0]!)) &&
		isBody(post.replace(words.shapes.article, ''))
	)
		return [post];
	const named = nameAt(text, words, true);
	if (named && words.isName(folded(named.name).split(' ')[0]!) && afterPhrase(named.note, words.phrases.does) !== null)
		return [named.name];
	const short = /^(\p{Lu}{2,3}(?:\s*[/&,]\s*\p{Lu}{2,3})*)\s+(.*)$/su.exec(text);
	return short && afterPhrase(short[2]!, words.phrases.does) !== null ? owners.of(short[1]!) : null;
}

/** "Glaofaidh Seán ar na scoileanna", "Bydd Non yn gyrru'r llythyr": languages that put the verb before whoever does it. */
export function doerBehind(text: string, words: MinutesWords, owners: Owners): readonly string[] | null {
	// "lo elaborará Begoña Zuloaga"
	const said = text.replace(words.shapes.objectPronoun, '');
	const rest =
		afterPhrase(text, words.phrases.doesBefore) ??
		(beginsInFuture(said, words.verbs ?? []) ? /^\S+\s+(.*)$/su.exec(said)?.[1] : undefined);
	return rest ? (owners.atStart(rest)?.owners ?? null) : null;
}

/** Who does it, behind "it was agreed that": "Mr Vane approach the council". What somebody is or was is nothing they do. */
export function agreedDoer(text: string, { words, owners }: Around): readonly string[] | null {
	const start = owners.atStart(text);
	const rest = start ? text.slice(start.length).trimStart() : '';
	// "dat de jobcoach er voortaan bij is": the verb at the end.
	const last = folded(/(\p{L}+)[.\s]*$/u.exec(rest)?.[1] ?? '');
	const isEnd = words.verbs?.some(({ grammar }) => grammar.verbSecond) === true && words.set.beings.has(last);
	return start && /^\p{Ll}/u.test(rest) && !isEnd && afterPhrase(rest, words.phrases.beings) === null ? start.owners : null;
}

/** "FRANK (F Kearney) to ring": the bracket says who is meant. */
export function meantInBrackets(text: string, words: MinutesWords, owners: Owners): readonly string[] | null {
	const meant = /^[^\s(]+(?:\s+[^\s(]+)?\s*\(([^)]+)\)\s+(.*)$/su.exec(text);
	return meant && afterPhrase(meant[2]!, words.phrases.does) !== null ? owners.of(meant[1]!, true) : null;
}
