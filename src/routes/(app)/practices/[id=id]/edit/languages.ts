import { languageName, LANGUAGES } from '#lib/domain/shared/languages';

/** The languages to choose from, and the one that is kept where it is another. */
export const languages = (kept: string): readonly { readonly value: string; readonly label: string }[] =>
	[...new Set([...LANGUAGES, kept])].map((value) => ({ value, label: languageName(value) }));
