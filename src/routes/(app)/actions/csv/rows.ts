import type { ActionLine } from '#lib/domain/actions';
import { shownIn } from '../came-of-it';

/** The headings of the register as a spreadsheet. */
const COLUMNS = [
	'What',
	'Who',
	'By when',
	'How we will know',
	'The difference it should make',
	'Agreed on',
	'Agreed in',
	'State',
	'Ended on',
	'What came of it',
	'What shows it',
	'Did it make a difference',
	'What was seen'
] as const;

const STATE_WORDS = { open: 'open', done: 'done', dropped: 'given up' } as const;

const MADE_WORDS = { yes: 'yes', partly: 'in part', no: 'no', early: 'too early to say' } as const;

/** Actions as rows of texts, the headings first. Days as 2026-05-14; what is not said is left empty. */
export const actionRows = (
	lines: readonly (ActionLine & { readonly from: { readonly title: string } | null; readonly shown?: readonly string[] })[]
): readonly (readonly string[])[] => [
	COLUMNS,
	...lines.map((line) => [
		line.what,
		line.owner ?? '',
		line.due ?? '',
		line.measure,
		line.difference,
		line.agreedOn,
		line.from?.title ?? '',
		STATE_WORDS[line.state],
		line.endedAt?.slice(0, 10) ?? '',
		line.outcome,
		shownIn(line),
		line.impact ? MADE_WORDS[line.impact.made] : '',
		line.impact?.words ?? ''
	])
];
