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
		// "holi'r teuluoedd"; "Update on funding", "Report of the chair" is no order.
		(set.imperatives.has(folded(tokens[0]!).replace(/'\p{L}{1,2}$/u, '')) && !set.nounMarks.has(tokens[1]!)) ||
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

/** Whether one of the words of a text is a verb as it stands at the end of what is to be done. */
export const endsInInfinitive = (text: string, { verbs = [] }: MinutesWords): boolean => {
	const endings = verbs.flatMap(({ lastInfinitives }) => lastInfinitives);
	return endings.length === 0 || (text.match(/(?<![\p{L}-])\p{Ll}[\p{L}-]*/gu) ?? []).some((word) => endsIn(word, endings));
};

const wordOf = (text: string): string => /^[\p{L}'’-]+/u.exec(text.toLowerCase())?.[0] ?? '';

/** A verb has letters before its ending. */
const endsIn = (word: string, endings: readonly string[]): boolean =>
	endings.some((ending) => word.length > ending.length + 1 && word.endsWith(ending));
