export { monthInWords } from '../../(public)/learning-notes/month-words';

/** Whom a challenge is for, as a choice and in a word. */
export const READERS = [
	{ value: 'staff', label: 'All staff', hint: 'The people of this organisation.' },
	{ value: 'partners', label: 'Staff and partner bodies', hint: 'Everybody with a place in this workspace.' }
] as const;

export const READ_BY = {
	staff: 'All staff can read it.',
	partners: 'All staff and people at partner bodies can read it.'
} as const;

/** What became of a challenge. */
export const ENDED = { settled: 'Settled', 'set-aside': 'Set aside', 'taken-back': 'Taken back' } as const;

/** How many pieces of evidence there are. */
export const evidenceInWords = (count: number): string =>
	count === 0 ? 'no evidence yet' : count === 1 ? 'one piece of evidence' : `${count} pieces of evidence`;
