import * as v from 'valibot';
import { compared } from './compared.ts';

const words = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1));
const CONTACT = ['name', 'role', 'body', 'reach'] as const;
export type ContactField = (typeof CONTACT)[number];

/** The words of filled-in forms in one language. Data, so that a language is added without code. */
export const practiceLanguage = v.strictObject({
	language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
	/** What heads the parts of a form. */
	parts: words,
	/** How a form's own instructions begin, or what stands somewhere in them. */
	instructions: v.strictObject({ starts: words, within: words }),
	/** What stands before the details of whom to ask. */
	contact: v.strictObject(v.entriesFromList(CONTACT, words)),
	/** Further headings of a section, by its key. */
	headings: v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/)), words)
});
export type PracticeLanguage = v.InferOutput<typeof practiceLanguage>;

/** The words of every language together, as {@link compared} leaves them. */
export interface PracticeWords {
	readonly parts: ReadonlySet<string>;
	readonly starts: readonly string[];
	readonly within: readonly string[];
	readonly contact: ReadonlyMap<string, ContactField>;
	/** By the key of a section. */
	readonly headings: ReadonlyMap<string, readonly string[]>;
}

export function practiceWords(languages: readonly PracticeLanguage[]): PracticeWords {
	const headings = Map.groupBy(
		languages.flatMap((each) => Object.entries(each.headings)),
		([key]) => key
	);
	return {
		parts: new Set(languages.flatMap((each) => each.parts.map(compared))),
		starts: languages.flatMap((each) => each.instructions.starts.map(compared)),
		within: languages.flatMap((each) => each.instructions.within.map(compared)),
		contact: new Map(
			languages.flatMap((each) => CONTACT.flatMap((field) => each.contact[field].map((word) => [compared(word), field] as const)))
		),
		headings: new Map([...headings].map(([key, all]) => [key, all.flatMap(([, names]) => names)]))
	};
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
