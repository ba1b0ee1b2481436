import type { Answer } from '#lib/domain/learning-sets';

/** The answers before a meeting, as buttons. */
export const ANSWER_OPTIONS = [
	{ value: 'coming', label: 'I come' },
	{ value: 'by-phone', label: 'By telephone' },
	{ value: 'apologies', label: 'Apologies' }
] as const satisfies readonly { value: Answer; label: string }[];

/** What somebody answered, said of themselves. */
export const MY_ANSWER: Readonly<Record<Answer, string>> = {
	coming: 'You said that you come',
	'by-phone': 'You said that you join by telephone',
	apologies: 'You sent apologies'
};
