/** What a likely identifier is. */
export type IdentifierKind =
	'name' | 'organisation' | 'date-of-birth' | 'age' | 'address' | 'postcode' | 'telephone' | 'email' | 'ni-number' | 'nhs-number';

/** Each kind in words for the page that shows the marks. */
export const IDENTIFIER_WORDS: Readonly<Record<IdentifierKind, string>> = {
	name: 'a name',
	organisation: 'a body',
	'date-of-birth': 'a date of birth',
	age: 'an age',
	address: 'an address',
	postcode: 'a postcode',
	telephone: 'a telephone number',
	email: 'an e-mail address',
	'ni-number': 'a National Insurance number',
	'nhs-number': 'an NHS number'
};

/** A likely identifier at `start` (of its first UTF-16 unit) to `end` (after its last), and what could stand there instead. */
export interface Mark {
	readonly start: number;
	readonly end: number;
	readonly kind: IdentifierKind;
	readonly text: string;
	readonly proposal: string;
}

/** The text with every marked piece replaced by its proposal. Marks are sorted and do not overlap, as the scan gives them. */
export function applyProposals(text: string, marks: readonly Mark[]): string {
	let done = 0;
	let result = '';
	for (const { start, end, proposal } of marks) {
		result += text.slice(done, start) + proposal;
		done = end;
	}
	return result + text.slice(done);
}
