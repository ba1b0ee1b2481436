import { folded, type MinutesWords } from './minutes-words.ts';
import { bareWord, honoursBehind, isNameWord, isParticle, isTitleWord, titlesBefore } from './name-words.ts';
import { surnameLast } from './surname-last.ts';

/** Somebody named in a list, with what stands beside the name: a body, a role, how they joined. */
export interface Named {
	readonly name: string;
	/** What somebody is called before the name ("Dr", "Councillor"), where two words of a name follow. */
	readonly title?: string;
	readonly note: string;
}

const MOST_WORDS = 6;
const HEADS = new Set<string>(['present', 'apologies', 'action', 'decision']);

/**
 * The name that a text begins with, without titles before and letters behind it, and the rest; null where it begins with none. `strict`:
 * at least two words, as in running text.
 */
export function nameAt(text: string, words: MinutesWords, strict = false): Named | null {
	const all = text.slice(0, LONGEST).trim().split(/\s+/);
	const titles = titlesBefore(all, words);
	const tokens = all.slice(titles);
	const length = lengthOfName(tokens, words);
	const honours = honoursBehind(tokens.slice(0, length).map(bareWord), words);
	const count = length - honours;
	const said = tokens.slice(0, count).map(bareWord);
	const name = surnameLast(said, words)
		.join(' ')
		.replace(/(?<=\p{L}{2})\.$/u, '');
	if (!isName(folded(name).split(' '), words, strict, titles > 0)) return null;
	if (titles === 0 && isCried(name, words)) return null;
	// "Non-voting"
	if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name) && !words.isName(folded(name))) return null;
	const letters = tokens.slice(count, length).join(' ');
	const behind = text
		.trim()
		.slice(lengthOf(text.trim(), titles + length))
		.trim();
	// "Ward 1": what is counted is nobody.
	if (!name.includes(' ') && /^\d/.test(behind)) return null;
	const note = honours === 0 ? behind : `(${letters.replace(/[,;]+$/, '')})${behind === '' ? '' : ` ${behind}`}`;
	return { name, note, ...(titles > 0 && { title: all.slice(0, titles).join(' ') }) };
}

/** Letters within which a name lies. */
const LONGEST = 400;

/** How many of the words that a text begins with look like a name, and letters behind it. */
function lengthOfName(tokens: readonly string[], words: MinutesWords): number {
	let count = 0;
	while (count < tokens.length && count < MOST_WORDS + 4) {
		const [token, after] = [tokens[count]!, tokens[count + 1] ?? ''];
		const bare = bareWord(token);
		const isTitle = count === 0 && isTitleWord(bare, words);
		// 'Rob "Robbo" Fenn'
		if (count > 0 && /^["“”„'‘(]\p{Lu}[\p{L}-]+["”“'’)]$/u.test(token) && !/^\(/.test(token) && isNameWord(after)) {
			count += 1;
			continue;
		}
		if (!isNameWord(bare) && !(count > 0 && isParticle(bare, after, words)) && !(isTitle && isNameWord(after))) break;
		count += 1;
		// A point ends a sentence, unless it follows an initial, a title or a first name cut short.
		const isShort = /^(?:\p{Lu}\.)+$/u.test(bare) || (count === 1 && isNameWord(after) && (isTitle || isCut(bare, words)));
		if (bare !== token || (/\.$/.test(token) && !isShort && bare.replace(/\./g, '').length > 1)) break;
	}
	return count;
}

/** How many letters the first words of a text take up. */
function lengthOf(text: string, words: number): number {
	let at = 0;
	for (const match of text.matchAll(/\S+/g)) if (++at === words) return match.index + match[0].length;
	return 0;
}

/** "WHAT WE HEARD": several words in capitals of which hardly one is known as a name: a heading. */
function isCried(name: string, { isName }: MinutesWords): boolean {
	const all = folded(name).split(' ');
	return all.length > 1 && !/\p{Ll}/u.test(name) && /\p{Lu}{3}/u.test(name) && all.filter(isName).length * 2 < all.length;
}

/** "Wm. Braithwaite": a first name cut short. */
const isCut = (word: string, { isName }: MinutesWords): boolean =>
	/^\p{Lu}\p{Ll}{1,4}\.$/u.test(word) && (!/[aeiouy]/.test(word) || !isName(folded(word.slice(0, -1))));

/** Whether folded words can be somebody's name, rather than a body, a post, a day or a word that heads a list. */
function isName(plain: readonly string[], words: MinutesWords, strict: boolean, isTitled: boolean): boolean {
	// Behind a title "D." is an initial, before a name it may be a title itself.
	const isInitial = isTitled && plain.length === 2 && /^\p{L}\.?$/u.test(plain[0]!);
	const from = isInitial ? 0 : plain.findIndex((word) => !isTitleWord(word, words));
	const own = plain.slice(Math.max(0, from));
	if (own.length === 0 || own.length > MOST_WORDS || own.length < (strict ? 2 : 1) || plain.some((word) => /\d/.test(word)))
		return false;
	if (own.every((word) => word.replace('.', '').length < 2)) return false;
	const whole = plain.join(' ');
	// "Travellers' Movement", "St Jude's": what belongs to somebody is nobody.
	if (own.length > 1 && own.some((word) => /'s$|s'$/.test(word))) return false;
	if (words.set.nobody.has(whole) || words.set.all.has(whole) || words.label.has(whole) || words.column.name.has(whole))
		return false;
	// A word of bodies and roles is a name only beside another that is one: "Ruth Church".
	// "Till Osterkamp": a given name that is a small word elsewhere.
	const isGiven = (word: string, at: number) => at === 0 && own.length > 1 && words.set.givenNames.has(word);
	const odd = own.filter(
		(word, at) => !words.set.particles.has(word) && !isGiven(word, at) && (words.set.bodies.has(word) || isDayIn(own, at, words))
	);
	// Behind a title so is one: "Sr. Valdemar Cruz".
	const isAfterTitle = isTitled && odd.length === 1 && own.length > 1 && odd[0] === own.at(-1);
	if (odd.length > 0 && !isAfterTitle && !(own.length === 2 && odd.length === 1 && own.every((word) => words.isName(word))))
		return false;
	// "Town Clerk": a post without a title before it.
	if (!isTitled && own.length > 1 && words.set.posts.has(own.at(-1)!)) return false;
	// "Parish Council", though both are surnames
	if (!isTitled && own.length > 1 && words.set.deciders.has(own.at(-1)!)) return false;
	// Words that head lists and columns: "Action No", "Responsibility".
	if (own.some((word) => !words.set.particles.has(word) && HEADS.has(words.label.get(word) ?? ''))) return false;
	// "Chi" asks for an owner in one language and is a name in others.
	return !own.every((word) => words.set.ownerWords.has(word) || words.set.bodies.has(word));
}

/** Whether a word is a month or a weekday: not a short one that is a name too ("Jan"), nor in "Andrzej Lipiec", "Marco Neri". */
const isDayIn = (own: readonly string[], at: number, words: MinutesWords): boolean => {
	const word = own[at]!;
	if (!words.month.has(word) && !words.weekday.has(word)) return false;
	// "Maja" is a month in Polish minutes only.
	if (at === 0 && own.length > 1 && !isDayOfTheirs(word, words)) return false;
	if (word.length <= 3 && words.isName(word)) return false;
	return !(at === 1 && own.length === 2 && words.isName(own[0]!)) && !(at === 0 && own.length > 1 && words.isName(word));
};

/** Whether a word is a month or weekday in the language of these minutes; in any where that is not known. */
const isDayOfTheirs = (word: string, { verbs = [] }: MinutesWords): boolean =>
	verbs.length === 0 ||
	verbs.some(({ months, weekdays }) => [...months, ...weekdays].some((each) => each.some((name) => folded(name) === word)));

/** "P Wragg": a letter that is no word of its own in any language. */
const isInitial = (name: string): boolean => /^[BCDFGHJKLMNPQRSTVWXZ] \p{Lu}\p{Ll}/u.test(name);

/** Whether a name is one beyond doubt: a courtesy title tells as much as a name that is known. */
export const isSure = ({ name, title }: Named, words: MinutesWords): boolean => {
	const all = folded(name).split(' ');
	if (title !== undefined || (all.length > 1 && (isTitleWord(all[0]!, words) || /^\p{L}\.$/u.test(all[0]!)))) return true;
	if (isInitial(name)) return true;
	return all.length > 1 && all.some((word) => words.isName(word) || word.split('-').some((part) => words.isName(part)));
};

/** Whether a text begins with somebody's name beyond doubt. */
export function isSureAtStart(text: string, words: MinutesWords): boolean {
	const found = nameAt(text, words, true);
	return found !== null && isSure(found, words);
}

/** Whether the second of two things set side by side is a person of its own rather than where the first comes from. */
export function isPersonAside(text: string, words: MinutesWords): boolean {
	const found = nameAt(text, words, true) ?? titled(text, words);
	return found !== null && /^(\([^)]*\)|\[[^\]]*\])?$/.test(found.note) && isSure(found, words);
}

/** "Mr Hall": one word, and a title before it. */
function titled(text: string, words: MinutesWords): Named | null {
	const found = nameAt(text, words);
	return found !== null && isTitleWord(found.name.split(' ')[0]!, words) ? found : null;
}
