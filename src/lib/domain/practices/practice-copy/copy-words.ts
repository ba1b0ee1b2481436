/** The words that frame a practice where it is copied into a document for people: it is written with them, and read back by them. */
export const COVER = 'Practice from a Grove library';
export const IN_SHORT = 'In short:';
export const MISSING = 'What is missing';
export const FILES = 'Files of this practice';
export const ABOUT = 'About this copy';
/** Over the two columns of each list of details. */
export const DETAILS = ['What', 'Details'] as const;

type Columns<Key extends string> = Readonly<Record<Key, string>>;

export const FACT_COLUMNS = {
	what: 'What is counted',
	figure: 'Figure',
	disputed: 'Figures disagree',
	source: 'Source'
} as const satisfies Columns<string>;
export const EFFECT_COLUMNS = {
	claim: 'How sure',
	label: 'For whom',
	statement: 'Effect',
	baseline: 'Compared with',
	source: 'Source',
	when: 'When'
} as const satisfies Columns<string>;
export const CONTACT_LABELS = { name: 'Name', role: 'Role', body: 'Body', reach: 'Telephone or e-mail' } as const;
export const ABOUT_LABELS = {
	form: 'Form',
	language: 'Language',
	area: 'Area',
	source: 'Where the facts come from',
	sourceBy: 'Published by',
	sourceAddress: 'On the web at',
	checkedOn: 'Checked on',
	reviewBy: 'Read again by',
	fundedUntil: 'Funded until',
	fundedBy: 'Funded by',
	fundingAsk: 'Whom to ask about the money',
	address: 'Address'
} as const;
export const CLAIM_WORDS = { measured: 'Measured', reported: 'Reported', 'hoped-for': 'Hoped for' } as const;

/** A section as a document heads it. */
export const headingOf = ({ number, heading }: { readonly number: number | null; readonly heading: string }): string =>
	number === null ? heading : `${number}. ${heading}`;

/** The form of a copy in one line: `practice-21, edition 1`. */
export const formWords = ({ name, version }: { readonly name: string; readonly version: number }): string =>
	`${name}, edition ${version}`;
export const formNamed = (words: string): string | null => /^([a-z0-9-]+), edition \d+$/.exec(words)?.[1] ?? null;
