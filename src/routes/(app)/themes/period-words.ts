import type { Period } from '#lib/domain/emerging-themes';

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const nameOf = (of: string): string => month.format(new Date(`${of}-15T12:00:00Z`));

/** `May 2026`, `April to June 2026`. */
export function periodInWords({ months }: Pick<Period, 'months'>): string {
	const [first, last] = [months[0]!, months.at(-1)!];
	return `${first === last ? '' : `${nameOf(first)} to `}${nameOf(last)} ${last.slice(0, 4)}`;
}

/** `14 May 2026`, or `May 2026` where only the month is told. */
export function whenInWords(when: string): string {
	const [year, , day] = when.split('-');
	return `${day ? `${Number(day)} ` : ''}${nameOf(when.slice(0, 7))} ${year}`;
}
