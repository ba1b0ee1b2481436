import * as v from 'valibot';
import { MOST_IN_SERIES, RHYTHMS, seriesDays } from '#lib/domain/learning-sets';
import type { Day } from '#lib/domain/shared/clock';
import { day } from '#lib/domain/shared/fields';

const EVERY = { weeks: [1, 2, 3, 4, 6, 8], months: [1, 2, 3, 6] } as const;
const words = (every: number, one: string) => (every === 1 ? `Every ${one}` : `Every ${every} ${one}s`);

/** How often a set may meet, as the options of a field: `weeks-4`. */
export const HOW_OFTEN = RHYTHMS.flatMap((rhythm) =>
	EVERY[rhythm].map((every) => ({ value: `${rhythm}-${every}`, label: words(every, rhythm.slice(0, -1)) }))
);

const known = HOW_OFTEN.map(({ value }) => value);
const asked = (today: Day, usual: number) =>
	v.object({
		often: v.fallback(v.picklist(known), 'weeks-4'),
		first: v.fallback(day, today),
		count: v.fallback(
			v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(MOST_IN_SERIES)),
			usual
		)
	});

/**
 * How often the address asks for, and the days that follow from it: none where they are picked by hand, null where nothing was
 * asked for yet. Whatever says nothing is read as the usual.
 */
export function askedDays(query: URLSearchParams, today: Day, usual = 6) {
	const { often, first, count } = v.parse(asked(today, usual), Object.fromEntries(query));
	const [rhythm, every] = often.split('-') as [(typeof RHYTHMS)[number], string];
	const proposed = query.has('first') ? seriesDays({ rhythm, every: Number(every), first, count }) : null;
	return { often, first, count, days: query.has('by-hand') ? [] : proposed };
}
export type AskedDays = ReturnType<typeof askedDays>;
