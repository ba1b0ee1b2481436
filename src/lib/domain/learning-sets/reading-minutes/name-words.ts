import { folded, type MinutesWords } from './minutes-words.ts';

const NAME_WORD =
	/^(?:\p{Lu}[\p{L}\p{M}'’.-]*|[dlO]['’]\p{Lu}[\p{L}'’-]*|\p{Ll}{2,3}-\p{Lu}[\p{L}'’-]*|[hnt]\p{Lu}\p{Ll}[\p{L}'’-]*|\p{Lo}[\p{L}\p{M}]*)$/u;

/** A word without the signs that stand behind it in a list. */
export const bareWord = (word: string): string => word.replace(/[,;:*†‡]+$/u, '');

/** Whether a word is written as part of a name is: with a capital. */
export const isNameWord = (word: string): boolean => NAME_WORD.test(bareWord(word));

/** Whether a word of a name is a small one, before another of its words. */
export const isParticle = (word: string, after: string, words: MinutesWords): boolean =>
	isSmall(bareWord(word), words) && (isNameWord(after) || isSmall(after, words));
const isSmall = (word: string, { set }: MinutesWords): boolean =>
	!/\p{Lu}/u.test(word) && word !== '' && set.particles.has(folded(word));

/** "Mrs", "D.ª", "Dott.ssa" */
export function isTitleWord(word: string, { set }: MinutesWords): boolean {
	const plain = folded(word).replace(/\.$/, '');
	return set.titles.has(plain) || set.titles.has(plain.replaceAll('.', ''));
}

/** "Kfm.", "Sig.ra", "Dipl.-Päd.": a word cut short that is neither initials nor a first name: a title that no list knows. */
const isCutTitle = (word: string, { set }: MinutesWords): boolean =>
	/^\p{L}[\p{L}.-]*\.[\p{L}ªº]*$/u.test(word) &&
	!/^(?:\p{Lu}\.-?)+$/u.test(word) &&
	!set.cutFirstNames.has(folded(word).replace(/\.$/, ''));

const MOST_TITLES = 5;

/**
 * How many words of a text come before a name: titles and posts, with an article before them. Two words at least are left for the name: "Mr
 * Hall" is called so.
 */
export function titlesBefore(tokens: readonly string[], words: MinutesWords): number {
	let count = 0;
	const isAhead = (at: number) => {
		const word = tokens[at] ?? '';
		return (isNameWord(word) && !isHonour(word, words)) || isParticle(word, tokens[at + 1] ?? '', words);
	};
	const hasName = (at: number) => isNameWord(tokens[at] ?? '') && isAhead(at) && isAhead(at + 1);
	while (count < MOST_TITLES) {
		const [token, next] = [bareWord(tokens[count] ?? ''), bareWord(tokens[count + 1] ?? '')];
		const isCalled = (word: string) => isTitleWord(word, words) || isCutTitle(word, words);
		const isTitle = isCalled(token);
		if (words.set.articles.has(folded(token)) && isTitleWord(next, words) && hasName(count + 2)) count += 2;
		// "Ward Cllr D Moss", "Deputy Mayor Ann Lee"
		else if (
			isNameWord(token) &&
			isTitleWord(next, words) &&
			!(words.isName(folded(next)) && words.isName(folded(token))) &&
			hasName(count + 2)
		)
			count += 2;
		// "DI Carla Mensforth": two letters before a name that is known are a rank.
		else if (/^\p{Lu}{2}$/u.test(token) && /\p{Ll}/u.test(next) && words.isName(folded(next)) && hasName(count + 1)) count += 1;
		// "Matron Judith Amos": a word that is nobody's, and a whole name whose first word is somebody's.
		else if (isCallingLike(tokens.slice(count), words) && hasName(count + 1) && !isAhead(count + 3)) count += 1;
		else if (isTitle && (hasName(count + 1) || (count + 2 < tokens.length && isCalled(next)))) count += 1;
		else break;
	}
	return count;
}

/** Whether a word that nobody is called stands before one that somebody is. "Harjit Kaur Sohal" is a name. */
function isCallingLike(tokens: readonly string[], { isName, set }: MinutesWords): boolean {
	const [word = '', next = '', last = ''] = tokens.map(bareWord);
	return (
		/^\p{Lu}\p{Ll}{4,}$/u.test(word) &&
		/^\p{Lu}\p{Ll}+$/u.test(next) &&
		!isName(folded(word)) &&
		set.givenNames.has(folded(next)) &&
		!set.particles.has(folded(next)) &&
		![word, next, last].some((each) => set.bodies.has(folded(each)))
	);
}

/** "OBE", "PhD", "LL.M.": letters that somebody has behind the name. */
export function isHonour(word: string, { set }: MinutesWords): boolean {
	const plain = folded(bareWord(word)).replaceAll('.', '');
	return set.honours.has(plain);
}

/** "BO" behind "Brenda Oldroyd". */
const isInitialsOf = (word: string, name: readonly string[]): boolean =>
	/^\p{Lu}{2,4}$/u.test(word) && word === name.map((each) => each[0]!.toUpperCase()).join('');

/** Letters that no list knows and that look like an honour, or like initials: "FCIPD", "BRH"; not "MacRae", "D'Souza" or "van". */
const isLikeHonour = (word: string, { isName }: MinutesWords): boolean =>
	(/^\p{Lu}{2,5}$/u.test(bareWord(word)) || /^\p{Lu}[\p{Ll}\p{Lu}]{0,3}\p{Lu}$/u.test(bareWord(word))) &&
	!isName(folded(bareWord(word)));

/**
 * How many words of those that look like a name are letters behind it. Two at least are left; where the surname is in capitals only those
 * that are known count.
 */
export function honoursBehind(name: readonly string[], words: MinutesWords): number {
	let known = 0;
	while (known < name.length - 1 && isHonour(name[name.length - 1 - known]!, words)) known += 1;
	if (name.length - known < 2) known = Math.max(0, name.length - 2);
	let count = known;
	if (name.length - count > 2 && isInitialsOf(name[name.length - 1 - count]!, name.slice(0, -1 - count))) count += 1;
	while (name.length - count > 2 && isLikeHonour(name[name.length - 1 - count]!, words)) count += 1;
	return /\p{Ll}/u.test(name[name.length - 1 - count]!) ? count : known;
}
