import * as v from 'valibot';
import { compared, stemsOf } from './compared.ts';

const words = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1));
const key = v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/));
const CONTACT = ['name', 'role', 'body', 'reach'] as const;
export type ContactField = (typeof CONTACT)[number];

const EFFECT = ['group', 'statement', 'source', 'when'] as const;
export type EffectColumn = (typeof EFFECT)[number];

/** The words of filled-in forms in one language. Data, so that a language is added without code. */
export const practiceLanguage = v.strictObject({
	language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
	/** What heads the parts of a form. */
	parts: words,
	/** How a form's own instructions begin, or what stands somewhere in them. */
	instructions: v.strictObject({ starts: words, within: words }),
	/** What stands before the details of whom to ask. */
	contact: v.strictObject(v.entriesFromList(CONTACT, words)),
	/** Words of what people are: "project lead". */
	roles: words,
	/** Words that only make a question of a heading. */
	asking: words,
	/** What a form calls itself above the title of what is written in it. */
	forms: words,
	/** What a checklist calls itself. */
	checklist: words,
	/** What stands before the start that an effect is compared with, and what says that nobody knows it. */
	start: v.strictObject({ names: words, unknown: words }),
	/** What heads the columns of a list of options, and what stands in place of a box that is ticked, or of one that is not. */
	ticks: v.strictObject({ heads: words, yes: words, no: words }),
	/** What heads the columns of a table of effects. */
	effects: v.strictObject(v.entriesFromList(EFFECT, words)),
	/** Further names of the groups of which effects are told, by their option. */
	groups: v.record(key, words),
	/** Further names of options, by the key of their section and their own. */
	choices: v.record(key, v.record(key, words)),
	/** Further headings of a section, by its key. */
	headings: v.record(key, words)
});
export type PracticeLanguage = v.InferOutput<typeof practiceLanguage>;

/** The words of every language together, as {@link compared} leaves them. */
export interface PracticeWords {
	readonly parts: ReadonlySet<string>;
	readonly starts: readonly string[];
	readonly within: readonly string[];
	readonly contact: ReadonlyMap<string, ContactField>;
	/** As they are written: what stands before where things stood at the start of an effect. */
	readonly roles: ReadonlySet<string>;
	/** The beginnings of words that only ask. */
	readonly asking: ReadonlySet<string>;
	readonly forms: readonly string[];
	readonly checklist: readonly string[];
	readonly baseline: readonly string[];
	readonly unknown: ReadonlySet<string>;
	/** What heads the columns of a list of options. */
	readonly heads: ReadonlySet<string>;
	readonly yes: ReadonlySet<string>;
	readonly no: ReadonlySet<string>;
	/** What heads a column of a table of effects. */
	readonly columns: ReadonlyMap<string, EffectColumn>;
	/** As they are written: what stands before how one knows of an effect. */
	readonly sources: readonly string[];
	/** By the option of a group. */
	readonly groups: ReadonlyMap<string, readonly string[]>;
	/** By the key of a section and an option: "costs/staffing". */
	readonly choices: ReadonlyMap<string, readonly string[]>;
	/** By the key of a section. */
	readonly headings: ReadonlyMap<string, readonly string[]>;
}

export function practiceWords(languages: readonly PracticeLanguage[]): PracticeWords {
	const all = (of: (language: PracticeLanguage) => readonly string[]) => languages.flatMap((each) => of(each).map(compared));
	return {
		parts: new Set(all(({ parts }) => parts)),
		starts: all(({ instructions }) => instructions.starts),
		within: all(({ instructions }) => instructions.within),
		contact: byMeaning(CONTACT, languages, ({ contact }) => contact),
		roles: new Set(all(({ roles }) => roles)),
		asking: new Set(languages.flatMap(({ asking }) => asking.flatMap((each) => [...stemsOf(each)]))),
		forms: all(({ forms }) => forms),
		checklist: all(({ checklist }) => checklist),
		baseline: languages.flatMap((each) => each.start.names),
		unknown: new Set(all(({ start }) => start.unknown)),
		heads: new Set(all(({ ticks }) => ticks.heads)),
		yes: new Set(all(({ ticks }) => ticks.yes)),
		no: new Set(all(({ ticks }) => ticks.no)),
		columns: byMeaning(EFFECT, languages, ({ effects }) => effects),
		sources: languages.flatMap((each) => each.effects.source),
		groups: together(languages.map(({ groups }) => groups)),
		choices: together(
			languages.flatMap(({ choices }) =>
				Object.entries(choices).map(([section, options]) =>
					Object.fromEntries(Object.entries(options).map(([option, names]) => [`${section}/${option}`, names]))
				)
			)
		),
		headings: together(languages.map(({ headings }) => headings))
	};
}

/** What words mean in any of the languages. */
const byMeaning = <Meaning extends string>(
	meanings: readonly Meaning[],
	languages: readonly PracticeLanguage[],
	of: (language: PracticeLanguage) => Readonly<Record<Meaning, readonly string[]>>
): ReadonlyMap<string, Meaning> =>
	new Map(
		languages.flatMap((each) =>
			meanings.flatMap((meaning) => of(each)[meaning].map((word) => [compared(word), meaning] as const))
		)
	);

/** Names of every language under one key. */
function together(all: readonly Readonly<Record<string, readonly string[]>>[]): ReadonlyMap<string, readonly string[]> {
	const grouped = Map.groupBy(all.flatMap(Object.entries) as [string, readonly string[]][], ([of]) => of);
	return new Map([...grouped].map(([of, each]) => [of, each.flatMap(([, names]) => names)]));
}

/** Whether a line is one of the form's own, telling what to write below it. `ask` is what the form asks there. */
export function isInstruction(text: string, ask: string, words: PracticeWords): boolean {
	const plain = compared(text);
	if (plain === '' || plain.length > MOST_LETTERS) return false;
	return (
		plain === compared(ask) ||
		words.starts.some((start) => plain.startsWith(start)) ||
		(text.trimEnd().endsWith(':') && words.within.some((part) => plain.includes(part)))
	);
}
/** Longer than what a form tells its writer. */
const MOST_LETTERS = 400;
