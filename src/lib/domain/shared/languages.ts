/** Languages that practice is written in around here: those of these islands first, then those that many people here read. */
export const LANGUAGES: readonly string[] = 'en-GB cy gd ga ar bn zh fr de gu it fa pl pt pa ro so es tr uk ur'.split(' ');

const named = new Intl.DisplayNames('en-GB', { type: 'language' });

/** What a language is called in British English; its code where it has no name. */
export const languageName = (code: string): string => named.of(code) ?? code;

/** A language without the place where it is spoken: `en` of `en-GB`. */
export const languageAlone = (code: string): string => code.split('-')[0]!;
