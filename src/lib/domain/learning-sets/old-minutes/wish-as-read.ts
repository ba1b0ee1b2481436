import * as v from 'valibot';
import type { Values } from '../../shared/draft';
import { keepMinutesWish, type KeepMinutesWish } from './minutes-wish';

/** What the form of a review sends where nobody changes anything in it. Throws where the minutes do not say what a meeting needs. */
export function wishAsRead(values: Values): KeepMinutesWish {
	const { title, day, time, place, minutes } = values;
	return v.parse(keepMinutesWish, {
		...{ title, day, time, place },
		minutes: Number(minutes),
		people: rowsOf(values, 'people'),
		notes: rowsOf(values, 'notes')
	});
}

/** `people.0.name` and its like, as rows. */
function rowsOf(values: Values, list: string): Record<string, string>[] {
	const rows: Record<string, string>[] = [];
	for (const [name, value] of Object.entries(values)) {
		const [head, at, field] = name.split('.');
		if (head === list) (rows[Number(at)] ??= {})[field!] = String(value);
	}
	return rows;
}
