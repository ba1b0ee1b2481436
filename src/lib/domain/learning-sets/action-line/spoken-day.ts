import { addDays, type Day } from '../../shared/clock';
import { endOfMonth, monthNamed, MONTHS, monthsAfter } from '../../shared/months';

/** A day as somebody says it, and how many letters they said it with. */
export interface SpokenDay {
	readonly day: Day;
	readonly length: number;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const NUMBERS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;
const WORKING_WEEK = 4;

const anyOf = (words: readonly string[]): string => words.join('|');
const weekday = (name: string): number => WEEKDAYS.indexOf(name.toLowerCase() as (typeof WEEKDAYS)[number]);
const numberIn = (text: string): number => (/^\d/.test(text) ? Number(text) : NUMBERS.indexOf(text.toLowerCase() as 'a') + 1);

/** Monday is 0. */
const placeInWeek = (day: Day): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
const mondayOf = (day: Day): Day => addDays(day, -placeInWeek(day));
/** The first such weekday after a day. */
const coming = (since: Day, wanted: number): Day => addDays(since, ((wanted - placeInWeek(since) + 6) % 7) + 1);

function after(since: Day, count: number, unit: string): Day {
	if (/^month/i.test(unit)) return monthsAfter(since, count);
	return addDays(since, count * (/^week/i.test(unit) ? 7 : /^fortnight/i.test(unit) ? 14 : 1));
}

type Rule = readonly [pattern: RegExp, day: (since: Day, words: readonly string[]) => Day];
const begins = (pattern: string): RegExp => new RegExp(`^(?:the )?(?:${pattern})(?![\\p{L}\\d])`, 'iu');
const WEEKDAY = `(${anyOf(WEEKDAYS)})`;

/** "Next Friday" is the Friday of next week, as most say it; a bare "Friday" is the first one after that day. */
const RULES: readonly Rule[] = [
	[begins('day after tomorrow'), (since) => addDays(since, 2)],
	[begins('tomorrow'), (since) => addDays(since, 1)],
	[begins('today|tonight|end of (?:the )?(?:day|meeting)'), (since) => since],
	[begins(`(?:(?:a )?week on ${WEEKDAY}|${WEEKDAY} week)`), (since, [a, b]) => addDays(coming(since, weekday(a ?? b!)), 7)],
	[begins(`next ${WEEKDAY}`), (since, [name]) => addDays(mondayOf(since), 7 + weekday(name!))],
	[begins(`(?:this |coming )?${WEEKDAY}`), (since, [name]) => coming(since, weekday(name!))],
	[begins('end of next week|next week'), (since) => addDays(mondayOf(since), 7 + WORKING_WEEK)],
	[
		begins('end of (?:the|this) week|end of week|this week'),
		(since) => addDays(since, Math.max(0, WORKING_WEEK - placeInWeek(since)))
	],
	[begins('end of next month|next month'), (since) => endOfMonth(since, 1)],
	[begins('end of (?:the|this) month|end of month|month end|this month'), (since) => endOfMonth(since, 0)],
	[begins(`end of (${anyOf(MONTHS)})`), (since, [name]) => endOfMonth(since, monthsUntil(since, name!))],
	[begins('end of (?:the|this) year|year end'), (since) => `${since.slice(0, 4)}-12-31`],
	[
		begins(`(?:in|within) (\\d{1,2}|${anyOf(NUMBERS)}) (days?|weeks?|fortnights?|months?)(?:[’']s? time)?`),
		(since, [count, unit]) => after(since, numberIn(count!), unit!)
	]
];

const monthsUntil = (since: Day, name: string): number => (monthNamed(name) - Number(since.slice(5, 7)) + 12) % 12;

/** The day that a text begins with, as people say days to each other on `since`; null where it begins with none. */
export function spokenDay(text: string, since: Day): SpokenDay | null {
	for (const [pattern, day] of RULES) {
		const said = pattern.exec(text);
		if (said)
			return {
				day: day(
					since,
					said.slice(1).filter((word) => word !== undefined)
				),
				length: said[0].length
			};
	}
	return null;
}
