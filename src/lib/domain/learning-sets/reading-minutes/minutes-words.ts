import { GRAMMAR } from './grammar-words.ts';
import {
	COLUMNS,
	LABELS,
	WORD_LISTS,
	type ColumnKind,
	type LabelKind,
	type MinutesLanguage,
	type PhraseKind,
	type VerbEndings
} from './minutes-language.ts';
import { shapesOf, type Shapes } from './shapes.ts';

export { minutesLanguage, type ColumnKind, type LabelKind, type MinutesLanguage } from './minutes-language.ts';

/** The words of every language together: minutes mix them, and few words mean different things in two. */
export interface MinutesWords {
	readonly month: ReadonlyMap<string, number>;
	readonly weekday: ReadonlyMap<string, number>;
	readonly label: ReadonlyMap<string, LabelKind>;
	readonly column: Readonly<Record<ColumnKind, ReadonlySet<string>>>;
	/** Longest first. */
	readonly phrases: Readonly<Record<PhraseKind, readonly string[]>>;
	readonly set: Readonly<Record<PhraseKind, ReadonlySet<string>>>;
	/** What stands before a time, what names an owner, and what heads the next meeting. */
	readonly before: Readonly<Record<'time' | 'owner' | 'next', readonly string[]>>;
	/** Labels of languages that put the day first, and of no other. */
	readonly dayFirst: ReadonlySet<string>;
	/** Words of labels of apologies that no label of those present has, nor most sentences. */
	readonly away: ReadonlySet<string>;
	/** What heads the actions of one person, whose name is the first group. */
	readonly actionsOf: readonly RegExp[];
	/** The shapes of dates and sentences with the words of every language in them. */
	readonly shapes: Shapes;
	/** Whether a folded word is part of some people's names; many are words or places too. */
	readonly isName: (plain: string) => boolean;
	/** Which number of `03/04/2008` is the day, where other dates of the same minutes leave no doubt. */
	readonly order?: DateOrder | null;
	/** Verbs that part, by their first word, with what ends the clause: "stellt", "zusammen". */
	readonly parted: ReadonlyMap<string, readonly string[]>;
	/** Single words of these minutes that stand before what somebody does. */
	readonly doers?: ReadonlySet<string>;
	/** How verbs end in each language. */
	readonly endings: readonly VerbEndings[];
	/** How they end in the language of these minutes, where that is known. */
	readonly verbs?: readonly VerbEndings[];
}
export type DateOrder = 'day' | 'month';

export function minutesWords(languages: readonly MinutesLanguage[], isName: (plain: string) => boolean): MinutesWords {
	const numbered = (key: 'months' | 'weekdays') =>
		new Map(languages.flatMap((each) => each[key].flatMap((names, at) => names.map((name) => [folded(name), at + 1] as const))));
	const gathered = (of: (language: MinutesLanguage) => readonly string[]) =>
		[...new Set(languages.flatMap((each) => of(each).map(folded)))].sort((a, b) => b.length - a.length);
	const phrases = Object.fromEntries([
		...WORD_LISTS.map((key) => [key, gathered((each) => each[key])] as const),
		...GRAMMAR.map((key) => [key, gathered(({ grammar }) => grammar[key])] as const)
	]) as Record<PhraseKind, string[]>;
	// Where a word labels two things the one named first in LABELS wins.
	const label = new Map(
		[...LABELS]
			.reverse()
			.flatMap((kind) => languages.flatMap((each) => each.labels[kind].map((word) => [folded(word), kind] as const)))
	);
	const given = new Set(phrases.givenNames);
	const labelsWhere = (dayFirst: boolean) =>
		languages
			.filter((each) => each.dayFirst === dayFirst)
			.flatMap((each) => LABELS.flatMap((kind) => each.labels[kind].map(folded)));
	const labelsOfOthers = new Set(labelsWhere(false));
	return {
		dayFirst: new Set(labelsWhere(true).filter((label) => !labelsOfOthers.has(label))),
		away: awayWords(languages),
		shapes: shapesOf(languages),
		actionsOf: languages.flatMap((each) => each.actionsOf.map(shapeOf)),
		month: numbered('months'),
		weekday: numbered('weekdays'),
		label,
		column: Object.fromEntries(
			COLUMNS.map((kind) => [kind, new Set(languages.flatMap((each) => each.columns[kind].map(folded)))])
		) as unknown as Record<ColumnKind, ReadonlySet<string>>,
		phrases,
		set: Object.fromEntries([...WORD_LISTS, ...GRAMMAR].map((key) => [key, new Set(phrases[key])])) as unknown as Record<
			PhraseKind,
			ReadonlySet<string>
		>,
		before: {
			time: [...phrases.dueWords, ...phrases.by],
			owner: phrases.ownerWords.filter((each) => !phrases.all.includes(each)),
			next: [...label].flatMap(([word, kind]) => (kind === 'next' ? [word] : []))
		},
		parted: new Map(
			[...Map.groupBy(phrases.parted!, (each) => each.split(' … ')[0]!)].map(([verb, all]) => [
				verb,
				all.map((each) => each.split(' … ')[1]!)
			])
		),
		endings: languages.map((each) => ({ ...each, common: new Set(each.common) })),
		isName: (plain) => isName(plain) || given.has(plain)
	};
}

function awayWords(languages: readonly MinutesLanguage[]): ReadonlySet<string> {
	const wordsOf = (labels: readonly string[]) => labels.flatMap((label) => folded(label).split(/[^\p{L}'-]+/u));
	const here = new Set(languages.flatMap(({ labels, common }) => [...wordsOf(labels.present), ...wordsOf(common)]));
	return new Set(
		languages.flatMap(({ labels }) => wordsOf(labels.apologies)).filter((word) => word.length > 2 && !here.has(word))
	);
}

/** Whether one of the words of a text tells that somebody was not there. */
export const tellsAway = (text: string, { away }: MinutesWords): boolean =>
	folded(text)
		.split(/[^\p{L}'-]+/u)
		.some((word) => away.has(word));

/** "what will … do" as an expression, with a name in place of the dots. */
const shapeOf = (words: string): RegExp =>
	new RegExp(
		`^${words
			.split('…')
			.map((part) => part.replace(/[^\p{L}\s']/gu, '\\$&').replaceAll("'", "['’]"))
			.join('(.{2,50}?)')}$`,
		'iu'
	);

/** In small letters without accents, one blank between words: as words are compared. */
export function folded(text: string): string {
	const small = text.toLowerCase();
	// Most words of most minutes: nothing to take apart.
	if (PLAIN.test(small)) return small;
	return small
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replaceAll('ß', 'ss')
		.replaceAll('ł', 'l')
		.replace(/[’‘ʼ`]/g, "'")
		.replace(/[‐‑]/g, '-')
		.normalize('NFC')
		.replace(/\s+/g, ' ')
		.trim();
}
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/**
 * The rest of a text after the longest phrase it begins with, whatever the case and accents; null where it begins with none.
 * A phrase ends where a word ends.
 */
export function afterPhrase(text: string, phrases: readonly string[]): string | null {
	const first = /\S+/.exec(text.slice(0, LONGEST_START))?.[0];
	const likely = first === undefined ? undefined : startingLike(phrases).get(startOf(folded(first)));
	if (!likely) return null;
	// Folding keeps word after word, so the phrase's words are counted off the text as it stands.
	const start = text.slice(0, LONGEST_START).match(/\S+/g)?.slice(0, 9) ?? [];
	const plain = folded(start.join(' '));
	for (const phrase of likely) {
		if (!plain.startsWith(phrase) || /[\p{L}\p{N}]/u.test(plain[phrase.length] ?? ' ')) continue;
		const count = phrase.split(' ').length;
		let at = 0;
		for (const match of text.matchAll(/\S+/g))
			if (++at === count) return text.slice(match.index + lengthIn(match[0], phrase.split(' ').at(-1)!)).trimStart();
	}
	return null;
}

/** Letters in which the nine words lie that a phrase has at most. */
const LONGEST_START = 400;

/** The letters that a folded text begins with. */
export const startOf = (plain: string): string => /^[\p{L}\p{N}]*/u.exec(plain)![0];

const likePhrases = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();
/** Phrases by the letters they begin with, in their order: a text is held against the few that it can begin with. */
function startingLike(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const known = likePhrases.get(phrases);
	if (known) return known;
	const made = Map.groupBy(phrases, startOf);
	likePhrases.set(phrases, made);
	return made;
}

/** How many signs of a word a folded word takes up: the shortest beginning that folds to it. */
function lengthIn(word: string, plain: string): number {
	for (let length = 1; length <= word.length; length++)
		if (folded(word.slice(0, length)) === plain && !/^\p{M}/u.test(word.slice(length))) return length;
	return word.length;
}
