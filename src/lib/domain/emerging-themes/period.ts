import type { Day } from '../shared/clock';

export const SPANS = ['month', 'quarter'] as const;
export type Span = (typeof SPANS)[number];

/** A calendar month or quarter. `name` is `2026-05` or `2026-q2` and stands in addresses; `months` are `2026-05` and so on. */
export interface Period {
	readonly span: Span;
	readonly name: string;
	readonly months: readonly string[];
	/** The first day, and the first day after it. */
	readonly from: Day;
	readonly to: Day;
}

const LENGTH: Readonly<Record<Span, number>> = { month: 1, quarter: 3 };

/** The month of a day, counted from the year 0. */
const countOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthAt = (count: number): string =>
	`${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;

function periodFrom(span: Span, first: number): Period {
	const months = Array.from({ length: LENGTH[span] }, (_, at) => monthAt(first + at));
	const name = span === 'month' ? months[0]! : `${months[0]!.slice(0, 4)}-q${Math.floor((first % 12) / 3) + 1}`;
	return { span, name, months, from: `${months[0]!}-01`, to: `${monthAt(first + LENGTH[span])}-01` };
}

/** The period that a day lies in. */
export const periodOf = (span: Span, day: Day): Period => periodFrom(span, countOf(day) - (countOf(day) % LENGTH[span]));

/** The one before, or with `steps` −1 the one after. */
export const periodBefore = ({ span, from }: Period, steps = 1): Period => periodFrom(span, countOf(from) - steps * LENGTH[span]);

const NAME = /^(?:19|2\d)\d{2}-(?:(?:0[1-9]|1[0-2])|q[1-4])$/;

/** The period of a name; where it is none, or not begun yet, the one that `day` lies in. */
export function periodNamed(name: string, day: Day, otherwise: Span = 'month'): Period {
	if (!NAME.test(name)) return periodOf(otherwise, day);
	const [year, part = ''] = [name.slice(0, 4), name.slice(5)];
	const quarter = part.startsWith('q');
	const month = quarter ? String(Number(part[1]) * 3 - 2).padStart(2, '0') : part;
	const period = periodOf(quarter ? 'quarter' : 'month', `${year}-${month}-01`);
	return period.from > day ? periodOf(period.span, day) : period;
}
