import type { Pattern } from './pattern';

const MONTH =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '\\d{1,2}(?: ?(?:st|nd|rd|th))?';
const YEAR = '(?:\\d{4}|\\d{2})';
const WITH_YEAR = `(?:${DAY} ?(?:of )?${MONTH}\\.?,? ?${YEAR}|${MONTH} ${DAY},? \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]${YEAR}|\\d{4}-\\d{2}-\\d{2})`;
const WITHOUT_YEAR = `(?:${DAY} (?:of )?${MONTH}|${MONTH} (?:the )?${DAY}|\\d{1,2}[/.]\\d{1,2})`;

const BIRTH = /(?:\bborn\b(?! and)|\bd\.? ?o\.? ?b\b\.?|\bbirth(?:day|date)?\b)[^.\n]{0,40}$/i;
// Beside these a date long past is that of a thing.
const EVENT =
	/\b(?:since|open(?:ed|s)?|start(?:ed|s)?|beg[au]n|founded|launched|act|published|until|from|dated|date[sd]?|meeting|hearing|report|funded|ran|tenancy|contract|policy|inspect(?:ed|ion)|letter|built|updated|version|course|session)\b[^.\n]{0,40}$/i;

/** Dates of birth. A whole date of a life's length ago is one unless the sentence dates an event with it. */
export const BIRTHS: readonly Pattern[] = [
	{
		kind: 'date-of-birth',
		form: new RegExp(`(?<![\\d/.-])${WITH_YEAR}(?![\\d/-])`, 'gi'),
		proposal: '[date of birth removed]',
		accepts: ({ it, before }) => BIRTH.test(before) || (/(?:19\d\d|200\d)/.test(it) && !EVENT.test(before))
	},
	{
		kind: 'date-of-birth',
		form: new RegExp(`(?<![\\d/.-])${WITHOUT_YEAR}(?![\\d/-])`, 'gi'),
		proposal: '[birthday removed]',
		accepts: ({ before }) => /\b(?:birthdays?|born)\b(?! and)[^.\n]{0,16}$/i.test(before)
	},
	{
		kind: 'date-of-birth',
		form: /\b(?:born|birth) (?:in |on |year |about |around |c\.? ?)?(?<it>(?:19|20)\d\d)\b/gi,
		proposal: '[year removed]'
	}
];
