import { copyWords, type ListedPractice } from '#lib/domain/practices';
import { dayOf } from '#lib/domain/shared/clock';

/** Over the columns of a list of practices. */
export const COLUMNS = [
	'Practice',
	'For whom',
	'Where',
	'Reach',
	'Cost',
	'How sure',
	'Evidence',
	'Contact',
	'Status',
	'Published on',
	'Checked on',
	'Funded until',
	'Funding',
	'Language',
	'Note',
	'Address'
];

/** What the library shows of practices before they are opened, a row each. Days as 2026-05-14; what is not said is left empty. */
export const rowsOf = (listed: readonly ListedPractice[], origin: string): readonly (readonly string[])[] =>
	listed.map(({ id, card, publishedAt, checkedOn, fundedUntil, funding, language, note }) => [
		card.title,
		card.forWhom,
		card.where,
		card.reach,
		card.cost,
		card.claim ? copyWords.CLAIM_WORDS[card.claim] : '',
		card.evidence,
		card.contact,
		card.status,
		dayOf(publishedAt),
		checkedOn ?? '',
		fundedUntil,
		funding,
		language,
		note,
		`${origin}/practices/${id}`
	]);
