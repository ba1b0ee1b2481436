/** What a likely identifier is. */
export type IdentifierKind = keyof typeof IDENTIFIER_WORDS;

/** Each kind in words for the page that shows the findings. */
export const IDENTIFIER_WORDS = {
	name: 'a name',
	organisation: 'a body',
	'date-of-birth': 'a date of birth',
	age: 'an age',
	address: 'an address',
	postcode: 'a postcode',
	telephone: 'a telephone number',
	email: 'an e-mail address',
	web: 'a web address or handle',
	'ni-number': 'a National Insurance number',
	'nhs-number': 'an NHS number',
	reference: 'a case or reference number',
	vehicle: 'a vehicle registration',
	bank: 'bank details',
	'rare-combination': 'part of a rare combination',
	'small-count': 'a count under five'
} as const;

/** A stretch before it is known what becomes of it. */
export interface Found {
	/** Of its first UTF-16 unit in the text as it was given. */
	readonly start: number;
	/** After its last. */
	readonly end: number;
	readonly kind: IdentifierKind;
	/** What could stand there instead. It says nothing that the text does not. */
	readonly proposal: string;
}

/** A likely identifier, with its own words. */
export interface Finding extends Found {
	readonly text: string;
}

/** The text with every finding replaced by its proposal. Findings are sorted and do not overlap, as the scan gives them. */
export function applyProposals(text: string, findings: readonly Found[]): string {
	let done = 0;
	let result = '';
	for (const { start, end, proposal } of findings) {
		result += text.slice(done, start) + proposal;
		done = end;
	}
	return result + text.slice(done);
}
