import { folded, type MinutesWords } from './minutes-words.ts';

/** "LEE Ann", "VAN DER BERG Pieter": the words of a name with the surname last, where capitals say which that is. */
export function surnameLast(name: readonly string[], words: MinutesWords): readonly string[] {
	const end = name.findIndex((word) => !isCapitals(word));
	const [surname, given] = [name.slice(0, end), name.slice(end)];
	if (end < 1 || given.some(isCapitals) || given.length > 2 || surname.join('').length < 3) return name;
	const isKnown = words.isName(folded(given[0]!));
	const isBody = !isKnown && surname.some((word) => words.set.bodies.has(folded(word)) && !words.set.particles.has(folded(word)));
	// "AL Ann Lee": initials before the name.
	const isInitials = surname.length === 1 && surname[0]!.length <= 4 && given.length > 1;
	return isBody || isInitials || (!isKnown && surname.length === 1 && surname[0]!.length < 4) ? name : [...given, ...surname];
}

/** "LEE, Ann" as "Ann LEE", among the parts that stand between commas. */
export function withSurnamesLast(parts: readonly string[], words: MinutesWords): string[] {
	const all: string[] = [];
	for (let at = 0; at < parts.length; at++) {
		const [part, next = ''] = [parts[at]!, parts[at + 1] ?? ''];
		const given = /^\p{Lu}[\p{Ll}\p{M}'’-]+(?: \p{Lu}[\p{Ll}\p{M}'’-]+)?(?=$|\s[([–-])/u.exec(next)?.[0];
		const isKnown = given !== undefined && words.isName(folded(given.split(/[ -]/)[0]!));
		if (given !== undefined && isSurname(part, words) && (isKnown || part.length > 3) && (at === 0 || isKnown)) {
			all.push(`${given} ${part}${next.slice(given.length)}`);
			at += 1;
		} else all.push(part);
	}
	return all;
}

/** A surname by itself, all of it in capitals. */
const isSurname = (text: string, words: MinutesWords): boolean => {
	const all = text.trim().split(/\s+/);
	if (all.some((word) => words.set.bodies.has(folded(word)) || words.set.honours.has(folded(word)))) return false;
	return (
		all.length < 5 &&
		text.length > 2 &&
		all.every(isCapitals) &&
		all.some((word) => word.length > 1 && !words.set.particles.has(folded(word)))
	);
};

const isCapitals = (word: string): boolean => /^(?:\p{Lu}[\p{Lu}\p{M}'’-]*|M[ac]{1,2}\p{Lu}+)$/u.test(word);
