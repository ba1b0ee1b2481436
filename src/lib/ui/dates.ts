/** Days (`2026-05-14`) and moments (ISO, UTC) written out, the same on the server and in every browser. */

const ZONE = 'Europe/London';
const format = (options: Intl.DateTimeFormatOptions, timeZone: string) =>
	new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;

const plainDay = format(DATE, 'UTC');
const shortDay = format({ day: 'numeric', month: 'long' }, 'UTC');
const weekday = format({ weekday: 'long' }, 'UTC');
const dayThere = format(DATE, ZONE);
const timeThere = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, ZONE);

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** `14 May 2026` */
export const dayInWords = (day: string): string => plainDay.format(noon(day));
/** `Thursday 14 May 2026` */
export const fullDay = (day: string): string => `${weekday.format(noon(day))} ${dayInWords(day)}`;
/** `14 May 2026, 16:42`, by the clocks in London */
export const momentInWords = (at: string): string => `${dayThere.format(new Date(at))}, ${timeThere.format(new Date(at))}`;
/** `14 May 2026`: the day of a moment, by the clocks in London */
export const dayOfMoment = (at: string): string => dayThere.format(new Date(at));

/** `yesterday` on the day after a moment, else `14 May 2026`; `now` in milliseconds */
export const lateDay = (at: string, now: number): string =>
	dayOfMoment(at) === dayThere.format(now - 86_400_000) ? 'yesterday' : dayOfMoment(at);

export interface DueWords {
	readonly state: 'late' | 'today' | 'later' | 'done';
	readonly words: string;
}

/** How a due day stands today, in a state that has a shape and in words. */
export function dueWords(day: string | null, today: string, done: string | null = null, outcome = 'Done'): DueWords {
	if (done) return { state: 'done', words: `${outcome} ${nearDay(done, today)}` };
	if (!day) return { state: 'later', words: 'No date yet' };
	const late = Math.round((noon(today).getTime() - noon(day).getTime()) / 86_400_000);
	if (late > 0) return { state: 'late', words: `Overdue by ${late === 1 ? '1 day' : `${late} days`}` };
	if (late === 0) return { state: 'today', words: 'Due today' };
	return { state: 'later', words: `Due ${weekday.format(noon(day))} ${nearDay(day, today)}` };
}

/** Without the year where it is this year's. */
const nearDay = (day: string, today: string): string =>
	day.slice(0, 4) === today.slice(0, 4) ? shortDay.format(noon(day)) : dayInWords(day);
