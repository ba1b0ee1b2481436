/** Languages that practice is written in around here: those of these islands first, then those that many people here read. */
const OFFERED = [
	'en-GB',
	'cy',
	'gd',
	'ga',
	'ar',
	'bn',
	'zh',
	'fr',
	'de',
	'gu',
	'it',
	'fa',
	'pl',
	'pt',
	'pa',
	'ro',
	'so',
	'es',
	'tr',
	'uk',
	'ur'
];
const named = new Intl.DisplayNames('en-GB', { type: 'language' });

/** The languages to choose from, and the one that is kept where it is another. */
export const languages = (kept: string): readonly { readonly value: string; readonly label: string }[] =>
	[...new Set([...OFFERED, kept])].map((value) => ({ value, label: named.of(value) ?? value }));
