import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { addDays, type Day } from '../shared/clock';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

/** How often somebody may want a mail of what is new to them, with how a page says it. */
export const DIGESTS = {
	never: 'No mail',
	'working-days': 'Each working day',
	weekly: 'Each Monday'
} as const;
export type HowOften = keyof typeof DIGESTS;
export const howOften = Object.keys(DIGESTS) as HowOften[];

/** One person's wish for a digest. Like their attention it holds keys of news and never what the news says. */
const schema = v.object({
	person: field.id,
	often: v.picklist(howOften),
	/** From which day on the next one is due; null where none is wanted. */
	next: field.optionalDay,
	/** What an earlier digest told and what is still news. */
	told: v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(2_000))
});
export type Digest = v.InferOutput<typeof schema>;

export const digests = collection('digest', schema, {
	audience: ({ person }) => audience(token.person(person)),
	historyFrom: (_, version) => version,
	keys: { next: one('date', ({ next }) => next) },
	unique: { person: ({ person }) => person },
	retention: 'account',
	version: 1,
	upgrades: []
});

/** The days of the week as JavaScript counts them: Sunday is 0. */
const weekday = (day: Day): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** Whether mails go out on a day: from Monday to Friday. */
export const isWorkingDay = (day: Day): boolean => weekday(day) % 6 !== 0;

/** The day of the digest after `day`. */
export function nextDigest(often: HowOften, day: Day): Day | null {
	if (often === 'never') return null;
	const days = [1, 2, 3, 4, 5, 6, 7].map((count) => addDays(day, count));
	return days.find((each) => (often === 'weekly' ? weekday(each) === 1 : isWorkingDay(each)))!;
}
