import type { VerbEndings } from './minutes-language';
import { folded, type MinutesWords } from './minutes-words.ts';

/** Words that are looked at to know a language: a page or two. */
const ENOUGH = 1_500;

/** Those languages in which a document is written, by their commonest words; minutes may be in two at once. */
export function languagesOf(texts: readonly string[], all: readonly VerbEndings[]): readonly VerbEndings[] {
	const tokens =
		texts
			.join(' ')
			.toLowerCase()
			.match(/[\p{L}'’]+/gu)
			?.slice(0, ENOUGH) ?? [];
	const counts = all.map(({ common }) => tokens.filter((token) => common.has(token)).length);
	const most = Math.max(...counts);
	return most === 0 ? [] : all.filter((_, at) => counts[at]! * 4 >= most * 3);
}

const MOST_WORDS = 30;
const NOUNS = new Set(['of', 'from', 'and', 'on']);

/** Whether the verb that a text begins with says that it will be done. */
export const beginsInFuture = (text: string, languages: readonly VerbEndings[]): boolean =>
	endsIn(
		wordOf(text),
		languages.flatMap(({ futures }) => futures)
	);

/** Whether a text names a thing to do: "Ring the surgeries", "hablar con el instituto", "Raum buchen". */
export function isThingToDo(text: string, { verbs = [], set }: MinutesWords): boolean {
	const tokens = text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
	if (tokens.length < 2 || tokens.length > MOST_WORDS) return false;
	const isSaid = tokens.some((token) => set.beings.has(folded(token)));
	return (
		// "Update on funding", "Report of the chair" is no order.
		(set.imperatives.has(folded(tokens[0]!)) && !NOUNS.has(tokens[1]!)) ||
		endsIn(
			wordOf(text),
			verbs.flatMap(({ infinitives }) => infinitives)
		) ||
		(!isSaid &&
			tokens.length < 12 &&
			endsIn(
				tokens.at(-1)!,
				verbs.flatMap(({ lastInfinitives }) => lastInfinitives)
			))
	);
}

const wordOf = (text: string): string => /^[\p{L}'’-]+/u.exec(text.toLowerCase())?.[0] ?? '';

/** A verb has letters before its ending. */
const endsIn = (word: string, endings: readonly string[]): boolean =>
	endings.some((ending) => word.length > ending.length + 1 && word.endsWith(ending));
