import type { Pattern } from './pattern';

/** Pairs that no National Insurance number begins with (HMRC, National Insurance Manual NIM39110). */
const NEVER_NI = /^(?:[DFIQUV]|.[DFIQUVO]|BG|GB|KN|NK|NT|TN|ZZ)/i;
const NI_SAID = /\b(?:ni|nino|national insurance|insurance)\b[^\n]{0,24}$/i;
const NHS_SAID = /\bnhs\b[^\n]{0,24}$/i;
const CAR_SAID =
	/\b(?:regs?|registration|plates?|vehicle|car|van|bike|moped|motorbike|driv\w{1,4}|fiesta|corsa|astra|transit|golf|focus)\b[^\n]{0,40}$/i;
const ACCOUNT_SAID = /\b(?:acc(?:ount|t)?|a\/c)\b[^\d\n]{0,20}$/i;
const SORT_SAID = /\bsort ?code\b[^\d\n]{0,12}$/i;

// What is numbered about one person; invoices, rooms, forms and orders are not.
const CASE =
	'case|claim|claimant|client|customer|participant|learner|patient|hospital|tribunal|appeal|court|crime|incident|police|probation|home office|journal|pip|esa|dla|uc|uln|crn|urn|unn|passport|visa|brp|licen[cs]e|housing|tenancy|rent|payroll|staff|employee|membership|candidate';
const SAID_OF_NUMBER = '(?:ref(?:erence)?|numbers?|no|num|id|code|is|was|crn|#)';

/** Numbers that stand for one person. */
export const NUMBERS: readonly Pattern[] = [
	{
		kind: 'ni-number',
		form: /(?<![A-Z\d])[A-Z]{2}[ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[A-D](?![A-Z\d])/gi,
		proposal: '[NI number removed]',
		// Where the sentence calls it so, a slip of the pen is marked as well.
		accepts: ({ it, before }) => !NEVER_NI.test(it) || NI_SAID.test(before)
	},
	{
		kind: 'nhs-number',
		form: /(?<![\d+])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g,
		proposal: '[NHS number removed]',
		accepts: ({ it, before }) => NHS_SAID.test(before) || (!it.startsWith('0') && hasCheckDigit(it))
	},
	{
		kind: 'bank',
		form: /(?<![\d-])\d\d[- ]?\d\d[- ]?\d\d[ ,/]{1,3}\d{8}(?!\d)/g,
		proposal: '[bank details removed]'
	},
	{
		kind: 'bank',
		form: /(?<![\d-])\d\d[- ]?\d\d[- ]?\d\d(?![\d-])/g,
		proposal: '[sort code removed]',
		accepts: ({ before }) => SORT_SAID.test(before)
	},
	{
		kind: 'bank',
		form: /(?<!\d)\d{8}(?!\d)/g,
		proposal: '[account number removed]',
		accepts: ({ before }) => ACCOUNT_SAID.test(before)
	},
	{ kind: 'bank', form: /\bGB\d\d(?: ?[A-Z]){4}(?: ?\d){14}(?!\d)/g, proposal: '[bank details removed]' },
	{
		// The driver number of DVLA: name, date of birth and check characters in one.
		kind: 'reference',
		form: /(?<![A-Z\d])[A-Z][A-Z9]{4} ?\d{6} ?[A-Z9]{2} ?[A-Z\d]{3}(?![A-Z\d])/g,
		proposal: '[licence number removed]'
	},
	{ kind: 'reference', form: /(?<![A-Z\d])[A-Z]{2}\d{3}\/\d\d\/\d{5}(?!\d)/g, proposal: '[reference removed]' },
	{
		kind: 'reference',
		form: new RegExp(
			`\\b(?:${CASE})\\b(?:[ .:]{1,2}${SAID_OF_NUMBER}\\b){0,3}[ .:#]{1,3}(?<it>(?:crn )?(?=[a-z/-]{0,10}\\d)[a-z\\d]{1,16}(?:[/-][a-z\\d]{1,12}|(?<=\\d) \\d{1,10}){0,4})(?![\\d%]|[.,]\\d)`,
			'gi'
		),
		proposal: '[reference removed]',
		accepts: ({ it }) => it.replace(/\D/g, '').length >= 4
	},
	{
		kind: 'vehicle',
		form: /(?<![A-Z\d])[A-Z]{2}\d\d ?[A-Z]{3}(?![A-Z\d])/gi,
		proposal: '[registration removed]',
		accepts: ({ it, before }) => it === it.toUpperCase() || CAR_SAID.test(before)
	},
	{
		kind: 'vehicle',
		form: /(?<![A-Z\d])(?:[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])(?![A-Z\d])/gi,
		proposal: '[registration removed]',
		accepts: ({ before }) => CAR_SAID.test(before)
	}
];

/** The tenth digit of an NHS number follows from the first nine, modulus 11 (NHS Data Dictionary). */
function hasCheckDigit(number: string): boolean {
	const digits = Array.from(number.replace(/\D/g, ''), Number);
	const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
	return (11 - (sum % 11)) % 11 === digits[9];
}
