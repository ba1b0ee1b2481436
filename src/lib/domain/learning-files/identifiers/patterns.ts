import type { IdentifierKind } from './mark';

/** A stretch found by its own form. */
export interface Found {
	readonly start: number;
	readonly end: number;
	readonly kind: IdentifierKind;
	readonly proposal: string;
}

interface Pattern {
	readonly kind: IdentifierKind;
	/** Every repetition in it is bounded, so that time grows with the text alone. The group `it`, where given, is what is marked. */
	readonly form: RegExp;
	readonly proposal: (match: string) => string;
	readonly accepts?: (match: string, before: string, after: string) => boolean;
}

const MONTH =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)? ?(?:of )?${MONTH},? ?(?:\\d{4}|\\d{2})|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})`;
const AREA =
	'(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)';
const STREET =
	'(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Crescent|Drive|Terrace|Gardens|Grove|Court|Way|Place|Row|Mews|Walk|Square|Parade)';
const BIRTH = /(?:\bborn\b|\bd\.? ?o\.? ?b\b\.?|\bbirth(?:day|date)?\b)[^.\n]{0,24}$/i;
const EVENT =
	/\b(?:since|opened|started|began|founded|launched|act|published|until|from|dated|meeting|report|funded|ran)\b[^.\n]{0,24}$/i;
const NHS = /\bnhs\b[^\n]{0,24}$/i;
const DECADES = ['', 'teens', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** In this order: what is found first is not marked again as something else. */
const PATTERNS: readonly Pattern[] = [
	{
		kind: 'email',
		form: /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu,
		proposal: () => '[e-mail]'
	},
	{
		kind: 'ni-number',
		form: /(?<![A-Z\d])[A-Z]{2}(?:[ -]?\d\d){3}[ -]?[A-D](?![A-Z\d])/gi,
		proposal: () => '[NI number]'
	},
	{
		kind: 'nhs-number',
		form: /(?<![\d+])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g,
		proposal: () => '[NHS number]',
		accepts: (match, before) => NHS.test(before) || (!match.startsWith('0') && hasCheckDigit(match))
	},
	{
		kind: 'telephone',
		form: /(?<![\p{L}\p{N}])(?:(?:\+|00)44[ .-]?(?:\(0\)[ .-]?)?|\(?0)(?:\d[) .-]{0,2}){8,9}\d(?!\d)/gu,
		proposal: () => '[telephone]',
		// The first group has three digits or more; dates and times begin with fewer.
		accepts: (match) => /^(?:\+|00)44|^\(?0[1-9]\d/.test(match)
	},
	{
		kind: 'telephone',
		form: /(?<![\p{L}\p{N}])(?:\+|00)[1-9]\d{0,2}(?:[ .()-]{0,2}\d){6,12}(?!\d)/gu,
		proposal: () => '[telephone]'
	},
	{
		kind: 'telephone',
		form: /\b(?:tel|telephone|phone|mobile|ring|call|text|number)\b[^.\d\n]{0,16}(?<it>\d{3,5}[ -]?\d{3,6})(?![\d/])/gi,
		proposal: () => '[telephone]'
	},
	{
		kind: 'date-of-birth',
		form: new RegExp(`(?<![\\d/.-])${DATE}(?![\\d/-])`, 'gi'),
		proposal: () => '[date of birth]',
		// A whole date long past is seldom anything else in notes about the present.
		accepts: (match, before) => BIRTH.test(before) || (/(?:19\d\d|200\d)/.test(match) && !EVENT.test(before))
	},
	{
		kind: 'date-of-birth',
		form: /\bborn (?:in |on )?(?<it>(?:19|20)\d\d)\b/gi,
		proposal: () => '[year of birth]'
	},
	{
		kind: 'address',
		form: new RegExp(
			`(?<![\\p{L}\\p{N}])(?:(?:[Ff]lat|[Uu]nit) \\d{1,4}[A-Za-z]?,? )?\\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}'’-]{1,30} ){1,3}${STREET}(?!\\p{L})`,
			'gu'
		),
		proposal: () => '[address]'
	},
	{
		kind: 'postcode',
		form: new RegExp(`(?<![A-Z\\d])${AREA}\\d[A-Z\\d]? {0,2}\\d[ABD-HJLNP-UW-Z]{2}(?![A-Z\\d])`, 'gi'),
		proposal: () => '[postcode]',
		accepts: (match) => !/\d(?:st|nd|rd|th)$/.test(match)
	},
	{
		kind: 'age',
		form: /\b(?:aged?|age of) (?<years>\d{1,3})(?! ?(?:-|–|to|and|or|plus|\+) ?(?:\d|over|under|above|older)|\+|\d)/gi,
		proposal: ageBand
	},
	{ kind: 'age', form: /\b\d{1,3} (?:years old|yrs old|years of age)\b/gi, proposal: ageBand },
	{ kind: 'age', form: /\b\d{1,3}[ -]?(?:year[ -]old|y\/?o)\b(?!s)/gi, proposal: () => '[age]' }
];

/** Everything in the text that has the form of an identifier, in order of certainty; stretches may overlap. */
export function* findPatterns(text: string): Generator<Found> {
	for (const { kind, form, proposal, accepts } of PATTERNS) {
		for (const match of text.matchAll(form)) {
			const it = match.groups?.it ?? match[0];
			const start = match.index + match[0].indexOf(it);
			const end = start + it.length;
			if (accepts && !accepts(it, text.slice(Math.max(0, start - 40), start), text.slice(end, end + 20))) continue;
			yield { start, end, kind, proposal: proposal(it) };
		}
	}
}

function ageBand(match: string): string {
	const years = Number(/\d+/.exec(match)![0]);
	if (years < 13) return 'a child';
	return years > 99 ? '[age]' : `in their ${DECADES[Math.floor(years / 10)]}`;
}

/** The tenth digit of an NHS number follows from the first nine, modulus 11 (NHS Data Dictionary). */
function hasCheckDigit(number: string): boolean {
	const digits = Array.from(number.replace(/\D/g, ''), Number);
	const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
	return (11 - (sum % 11)) % 11 === digits[9];
}
