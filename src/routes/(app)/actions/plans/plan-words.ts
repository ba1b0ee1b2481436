import type { Figures, Moved, WorkplanPage } from '#lib/domain/workplans';
import { dayInWords } from '#lib/ui/dates';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const counted = (count: number, words: string): string[] => (count === 0 ? [] : [`${count} ${words}`]);

/** `5 actions: 2 done, 3 open, 1 of them late` */
export function figuresInWords({ all, done, dropped, open, late }: Figures): string {
	if (all === 0) return 'No action that you can read';
	const parts = [...counted(done, 'done'), ...counted(dropped, 'given up'), ...counted(open, 'open')];
	const overdue = late === 0 ? '' : `, ${late} of them overdue`;
	return `${all === 1 ? 'One action' : `${all} actions`}: ${parts.join(', ')}${overdue}`;
}

/** `2 done, 1 put off and 3 new` */
export function movedInWords({ done, dropped, redated, added }: Moved): string {
	const parts = [
		...counted(done, 'done'),
		...counted(dropped, 'given up'),
		...counted(redated, 'with another day'),
		...counted(added, 'new')
	];
	return parts.length === 0 ? 'nothing moved' : list.format(parts);
}

/** `1 April 2026 to 31 March 2027` */
export const periodInWords = ({ from, to }: Pick<WorkplanPage, 'from' | 'to'>): string =>
	`${dayInWords(from)} to ${dayInWords(to)}`;

/** `every 4 weeks`, `every month` */
export const rhythmInWords = ({ every, unit }: WorkplanPage['rhythm']): string =>
	every === 1 ? `every ${unit === 'weeks' ? 'week' : 'month'}` : `every ${every} ${unit}`;
