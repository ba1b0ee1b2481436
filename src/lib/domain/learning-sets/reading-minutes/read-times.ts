import { labelOf, unnumbered } from './labels.ts';
import type { Line } from './lines';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { readDates } from './read-date.ts';

/** Lines in which minutes say when they began. */
const NEAR = 25;

export interface Times {
	readonly from: string;
	readonly until: string;
}

/**
 * The times of a meeting, `09:30`, where a line at the head of its minutes gives them beside the day or after a word for time. One
 * that gives more than two says nothing.
 */
export function readTimes(lines: readonly Line[], words: MinutesWords): Times {
	for (const line of lines.slice(0, NEAR)) {
		if (line.kind === 'table' || line.kind === 'long') continue;
		const label = labelOf(line.text, words);
		if (label?.kind === 'action' || label?.kind === 'next' || afterPhrase(unnumbered(line.text), words.before.next) !== null)
			break;
		const [date] = readDates(line.text, words);
		if (label?.kind !== 'time' && (!date || line.text.length > 200)) continue;
		const times = timesOf(date ? line.text.replace(date.text, ' ') : line.text, words);
		if (times) return times;
	}
	return { from: '', until: '' };
}

/** Whether a text is one or two times of the day and hardly anything else. */
export const isOnlyTimes = (text: string, words: MinutesWords): boolean =>
	timesOf(text, words) !== null && text.replace(words.shapes.clock, '').replace(/[^\p{L}]/gu, '').length < 8;

/** The one or two times in a text; null where it has none, more, or one that is doubtful. */
function timesOf(text: string, { shapes }: MinutesWords): Times | null {
	// "7.30 p.m."
	const plain = folded(text).replace(/\b([ap])\.\s?m\b\.?/g, '$1m');
	const found = [...plain.matchAll(shapes.clock)];
	const half = found.map(([, , , half]) => half).find(Boolean);
	const times = found.map(([, hour, minutes, own]) => clock(Number(hour), Number(minutes ?? 0), own ?? half ?? ''));
	const [from = '', until = ''] = times;
	if (times.length === 0 || times.length > 2 || times.some((each) => each === '')) return null;
	return { from, until: until > from ? until : '' };
}

/** A wall time; an hour from one to six without "am" or "pm" is ambiguous and gives none. */
function clock(hour: number, minutes: number, half: string): string {
	const isHalf = half === 'am' || half === 'pm';
	if (hour > (isHalf ? 12 : 23) || minutes > 59 || (!isHalf && half === '' && hour > 0 && hour < 7)) return '';
	const at = isHalf ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
	return `${String(at).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
