/** The lengths to tap, in minutes, and the one that stands ready. */
export const LENGTHS = ['5', '10', '15', '30', '60'] as const;
export const USUAL_LENGTH = '15';

/** `45 minutes`, `1 hour`, `2 hours 10 minutes`. */
export function lengthInWords(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	const counted = (count: number, one: string) => (count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`]);
	return [...counted(hours, 'hour'), ...counted(rest, 'minute')].join(' ') || 'none';
}

/** `2 h 10`, `1 h`, `45 min`, for tables and charts; nothing is an empty text. */
export function shortLength(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	if (hours === 0) return rest === 0 ? '' : `${rest} min`;
	return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}
