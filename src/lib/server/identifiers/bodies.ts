import { BODIES } from './gazetteer';
import type { Word } from './words';

const BY_FIRST = Map.groupBy(BODIES, (parts) => parts[0]!);

/** The words that are names of bodies which sound like people: "John Lewis", "Marks & Spencer". */
export function bodyWords(words: readonly Word[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (const [at, { plain, capital }] of words.entries()) {
		if (!capital) continue;
		for (const parts of BY_FIRST.get(plain) ?? []) {
			const named = parts.filter((part) => part !== '&');
			if (named.every((part, step) => isPart(words[at + step], part))) named.forEach((_, step) => found.add(at + step));
		}
	}
	return found;
}

const isPart = (word: Word | undefined, part: string): boolean =>
	word !== undefined && (part === 'and' || word.capital) && (word.plain === part || `${word.plain}'s` === part);
