import { folded } from './minutes-words.ts';

const PAIR = /(?<![\p{L}])(\p{Lu}{2,4})\s*[=:–-]?\s+?(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}?[\p{L}'’-]+){1,3})/gu;
const NAME_FIRST = /(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}?[\p{L}'’-]+){1,3})\s*(?:\((\p{Lu}{2,4})\)|[=:–-]\s*(\p{Lu}{2,4})(?!\p{L}))/gu;

/** Who is meant by initials that stand for names in a list: minutes that say so give each with the name it begins. */
export function initialsKey(texts: readonly string[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	const learn = (initials: string | undefined, name: string) => {
		if (initials && begins(initials, name)) found.set(initials, name);
	};
	for (const text of texts) {
		for (const [, initials, name] of text.matchAll(PAIR)) learn(initials, name!);
		for (const [, name, bracketed, behind] of text.matchAll(NAME_FIRST)) learn(bracketed ?? behind, name!);
	}
	return found;
}

/** Whether these are the first letters of the words of a name, in order. */
const begins = (initials: string, name: string): boolean =>
	folded(initials) ===
	name
		.split(/[\s-]+/)
		.map((word) => folded(word)[0] ?? '')
		.join('');
