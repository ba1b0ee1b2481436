import { folded, type DateOrder, type MinutesWords } from './minutes-words.ts';

/** A date as it was found in a text. `day` is null where it is doubtful: then its text is all that is known. */
export interface FoundDate {
	readonly day: string | null;
	readonly text: string;
	readonly at: number;
}

const NUMERIC =
	/(?<![\p{L}\d./-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|(?<![\p{L}\d./-])(\d{1,2})([./-])\s?(\d{1,2})\5\s?(\d{4}|\d{2})(?![\d])/gu;
const WORDY =
	/(?<![\p{L}\d])(?:(\p{L}[\p{L}-]+\.?),?\s+(?:(?:den|de|le|el|the|o|dnia)\s+)?)?(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|ain|af|fed|il|ydd|eg|\.)?\s+(?:of\s+|de\s+|o\s+)?(\p{L}{3,})\.?(?:,?\s+(?:de\s+|del\s+)?('?\d{4}|'?\d{2})(?![\d:.]))?/giu;
const AMERICAN = /(?<![\p{L}\d])(?:(\p{L}+),?\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s+(\d{4})/giu;

/**
 * Every date in a text, in order. Numbers alone are a date where only one reading is possible: `17/04/2008`, `2008-04-17`, `3.4.2008`
 * (with points the day comes first everywhere), but not `03/04/2008` or `17/04/08`. A date without its year is the next such day after
 * `since`, where that is known. A weekday that does not fit makes it doubtful.
 */
export function readDates(text: string, words: MinutesWords, since: string | null = null): FoundDate[] {
	const found: FoundDate[] = [];
	const keep = (at: number, length: number, day: string | null) => {
		if (!found.some((other) => at < other.at + other.text.length && other.at < at + length))
			found.push({ at, text: text.slice(at, at + length), day });
	};
	for (const match of text.matchAll(NUMERIC)) {
		const [whole, isoYear, isoMonth, isoDay, first, sign, second, year] = match;
		if (isoYear) keep(match.index, whole.length, dayOf(+isoYear, +isoMonth!, +isoDay!));
		else if (year!.length === 2) keep(match.index, whole.length, null);
		else {
			const isCertain = sign === '.' || +first! > 12 || first === second || (words.order === 'day' && +second! <= 12);
			keep(
				match.index,
				whole.length,
				isCertain
					? dayOf(+year!, +second!, +first!)
					: +second! > 12 || words.order === 'month'
						? dayOf(+year!, +first!, +second!)
						: null
			);
		}
	}
	for (const match of text.matchAll(AMERICAN)) {
		const month = words.month.get(folded(match[2]!));
		if (month) wordy(match, match[1], +match[3]!, month, +match[4]!);
	}
	for (const match of text.matchAll(WORDY)) {
		const month = words.month.get(folded(match[3]!));
		if (!month) continue;
		const written = match[4]?.replace("'", '');
		const year = written === undefined ? yearAfter(since, month, +match[2]!) : written.length === 2 ? 2_000 + +written : +written;
		wordy(match, match[1], +match[2]!, month, year);
	}
	agree(found, text, words);
	function wordy(match: RegExpMatchArray, before: string | undefined, day: number, month: number, year: number | null): void {
		const weekday = before === undefined ? undefined : words.weekday.get(folded(before.replace('.', '')));
		// A word before the day that is no weekday does not belong to it.
		const from = before !== undefined && weekday === undefined ? match[0].indexOf(before) + before.length : 0;
		const start = from + (/^[,\s]*/.exec(match[0].slice(from))?.[0].length ?? 0);
		const date = year === null ? null : dayOf(year, month, day);
		const fits = date === null || weekday === undefined || weekdayOf(date) === weekday;
		keep(match.index! + start, match[0].trimEnd().length - start, fits ? date : null);
	}
	return found.sort((a, b) => a.at - b.at);
}

/** "9/10/2018 (Tuesday 9 October)": a day in words beside a doubtful one says which of its readings is meant. */
function agree(found: FoundDate[], text: string, words: MinutesWords): void {
	const spoken = [...text.matchAll(WORDY)].map((match) => [+match[2]!, words.month.get(folded(match[3]!))] as const);
	found.forEach((each, at) => {
		const match = each.day === null ? /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(each.text) : null;
		if (!match) return;
		const [one, two, year] = [+match[1]!, +match[2]!, +match[3]!];
		const isDayFirst = spoken.some(([day, month]) => day === one && month === two);
		const isMonthFirst = spoken.some(([day, month]) => day === two && month === one);
		if (isDayFirst !== isMonthFirst) found[at] = { ...each, day: isDayFirst ? dayOf(year, two, one) : dayOf(year, one, two) };
	});
}

/** How one document writes its dates: where some leave no doubt and none is the other way round, the others are read as they are. */
export function dateOrder(texts: readonly string[]): DateOrder | null {
	const orders = new Set<DateOrder>();
	for (const text of texts)
		for (const [, , , , first, sign, second, year] of text.matchAll(NUMERIC)) {
			if (sign !== '/' || year?.length !== 4) continue;
			if (+first! > 12 && +second! <= 12) orders.add('day');
			if (+second! > 12 && +first! <= 12) orders.add('month');
		}
	return orders.size === 1 ? [...orders][0]! : null;
}

/** A day that exists, or null: there is no 31 February. */
function dayOf(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return isReal && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : null;
}

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The year in which that day comes next after `since`. */
function yearAfter(since: string | null, month: number, day: number): number | null {
	if (!since) return null;
	const year = +since.slice(0, 4);
	return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` >= since.slice(5) ? year : year + 1;
}

/** When something is due, as words say it: a date, or a time that is no day (`next meeting`, `ASAP`), with what it stands on. */
export function readDue(text: string, words: MinutesWords, since: string | null): { due: string | null; dueText: string } | null {
	const dates = readDates(text, words, since);
	const last = dates.at(-1);
	if (last) return { due: dates.length === 1 || isAfterBy(text, last, words) ? last.day : null, dueText: last.text };
	for (const { index } of text.matchAll(/(?<![\p{L}\d])\p{L}/gu)) {
		const rest = text.slice(index);
		const after = after_(rest, words);
		if (after) return { due: null, dueText: after };
	}
	return null;
}

const isAfterBy = (text: string, { at }: FoundDate, words: MinutesWords) =>
	words.phrases.by.some((by) => folded(text.slice(Math.max(0, at - 25), at)).endsWith(by));

/** What follows a word such as `by` where it names a time. */
function after_(text: string, words: MinutesWords): string | null {
	const plain = folded(text);
	for (const by of words.phrases.by) {
		if (!plain.startsWith(`${by} `)) continue;
		const rest = text.slice(by.length).trim();
		const time = timeIn(rest, words);
		if (time) return time;
	}
	return null;
}

/** The time that a text begins with: a known one, a weekday, or one that begins as times do. */
export function timeIn(text: string, words: MinutesWords): string | null {
	const first = /^[^.,;()]*/.exec(text)![0].trim();
	const plain = folded(first);
	if (words.set.someTime.has(plain)) return first;
	const known = words.phrases.someTime.find((time) => plain.startsWith(`${time} `));
	if (known) return first.split(/\s+/).slice(0, known.split(' ').length).join(' ');
	const [one = ''] = plain.split(' ');
	if (words.weekday.has(one)) return first.split(/\s+/)[0]!;
	const start = words.phrases.someTimeStarts.find((each) => plain.startsWith(`${each} `));
	const next = start ? plain.slice(start.length + 1).split(' ')[0]! : '';
	if (start && (words.month.has(next) || words.weekday.has(next)))
		return first
			.split(/\s+/)
			.slice(0, start.split(' ').length + 1)
			.join(' ');
	return words.month.has(one) && one.length > 3 ? first.split(/\s+/)[0]! : null;
}
