import { dayOf, lastOf, nextDay, weekdayOf, yearAfter, yearOf } from './calendar-days.ts';
import { NUMERIC, SHORT } from './date-shapes.ts';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';

/** A date as it was found in a text. `day` is null where it is doubtful: then its text is all that is known. */
export interface FoundDate {
	readonly day: string | null;
	readonly text: string;
	readonly at: number;
}

/**
 * Every date in a text, in order. Numbers alone are a date where only one reading is possible: `17/04/2008`, `2008-04-17`, `3.4.08`
 * (with points the day comes first everywhere), but not `03/04/2008`, unless the rest of the document tells. A date without its year is
 * the next such day after `since`, where that is known. A weekday that does not fit makes it doubtful.
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
		// `21-01-10` may begin with its year.
		else if (year!.length === 2 && sign === '-' && !words.order) keep(match.index, whole.length, null);
		else {
			const isCertain = sign === '.' || +first! > 12 || first === second || (words.order === 'day' && +second! <= 12);
			const isMonthFirst = +second! > 12 || words.order === 'month';
			const [month, day] = isCertain ? [second, first] : [first, second];
			keep(match.index, whole.length, isCertain || isMonthFirst ? dayOf(yearOf(year!), +month!, +day!) : null);
		}
	}
	for (const match of text.matchAll(words.shapes.american)) {
		const month = words.month.get(folded(match[2]!));
		if (month) wordy(match, match[1], +match[3]!, month, +match[4]!);
	}
	for (const match of text.matchAll(words.shapes.wordy)) {
		const month = words.month.get(folded(match[3]!));
		if (!month) continue;
		const year = match[4] === undefined ? yearAfter(since, month, +match[2]!) : yearOf(match[4]);
		wordy(match, match[1], +match[2]!, month, year);
	}
	for (const match of text.matchAll(words.shapes.weekdayAndDay)) {
		const weekday = words.weekday.get(folded(match[1]!));
		if (weekday && since) keep(match.index, match[0].length, nextDay(since, +match[2]!, weekday));
	}
	for (const { at, length, month, year } of monthEnds(text, words)) {
		const on = year ?? yearAfter(since, month, 28);
		keep(at, length, on === null ? null : dayOf(on, month, lastOf(on, month)));
	}
	agree(found, text, words);
	function wordy(match: RegExpMatchArray, before: string | undefined, day: number, month: number, year: number | null): void {
		const weekday = before === undefined ? undefined : words.weekday.get(folded(before.replace('.', '')));
		// A word before the day that is no weekday does not belong to it.
		const from = before !== undefined && weekday === undefined ? match[0].indexOf(before) + before.length : 0;
		const start = from + (/^[,\s]*/.exec(match[0].slice(from))?.[0].length ?? 0);
		const date = year === null ? null : dayOf(year, month, day);
		// Two letters that stand for a weekday in one language are a word in another: "do 15 października".
		const isSure = weekday !== undefined && before!.length > 2;
		const fits = date === null || !isSure || weekdayOf(date) === weekday;
		keep(match.index! + start, match[0].trimEnd().length - start, fits ? date : null);
	}
	return found.sort((a, b) => a.at - b.at);
}

/** "9/10/2018 (Tuesday 9 October)": a day in words beside a doubtful one says which of its readings is meant. */
function agree(found: FoundDate[], text: string, words: MinutesWords): void {
	const spoken = [...text.matchAll(words.shapes.wordy)].map((match) => [+match[2]!, words.month.get(folded(match[3]!))] as const);
	found.forEach((each, at) => {
		const match = each.day === null ? /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(each.text) : null;
		if (!match) return;
		const [one, two, year] = [+match[1]!, +match[2]!, +match[3]!];
		const isDayFirst = spoken.some(([day, month]) => day === one && month === two);
		const isMonthFirst = spoken.some(([day, month]) => day === two && month === one);
		if (isDayFirst !== isMonthFirst) found[at] = { ...each, day: isDayFirst ? dayOf(year, two, one) : dayOf(year, one, two) };
	});
}

/** "the end of November", with its year or without. */
function monthEnds(text: string, words: MinutesWords): { at: number; length: number; month: number; year: number | null }[] {
	const plain = folded(text);
	if (!words.phrases.endOf.some((phrase) => plain.includes(phrase))) return [];
	return [...text.matchAll(/(?<![\p{L}\d])\p{L}/gu)].flatMap(({ index: at }) => {
		const after = afterPhrase(text.slice(at), words.phrases.endOf);
		const found = after === null ? null : /^(\p{L}{3,})\.?(?:,?\s+(?:de\s+)?(['’]?\d{4}|['’]\d{2})(?!\d))?/u.exec(after);
		const month = found ? words.month.get(folded(found[1]!)) : undefined;
		if (!found || !month) return [];
		const length = text.indexOf(after!, at) - at + found[0].length;
		return [{ at, length, month, year: found[2] === undefined ? null : yearOf(found[2]) }];
	});
}

/** The day that a text is and nothing else, where its year is not written: `24/11` in a column of days. Null where it is none. */
export function readShortDay(text: string, words: MinutesWords, since: string | null): string | null {
	const [, first, second] = SHORT.exec(text.trim()) ?? [];
	if (first === undefined || since === null || (!text.includes('.') && words.order !== 'day' && +first <= 12)) return null;
	const year = yearAfter(since, +second!, +first);
	return year === null ? null : dayOf(year, +second!, +first);
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

/** As {@link readDue}; and at the end of what is known to be an action a time that says it without such a word: "to the March meeting", "in September". */
export function readActionDue(
	text: string,
	words: MinutesWords,
	since: string | null
): { due: string | null; dueText: string } | null {
	const due = readDue(text, words, since);
	if (due) return due;
	const end = text.replace(/[.\s]+$/, '');
	const starts = [...end.matchAll(/(?<=\s|\()\p{L}/gu)].slice(-5).map(({ index }) => end.slice(index).replace(/\)$/, ''));
	const time = starts.find((rest) => words.set.someTime.has(folded(rest)) || isMonthly(rest, words));
	return time === undefined ? null : { due: null, dueText: time };
}

/** "the March meeting", "in September", "January 2025" */
function isMonthly(text: string, words: MinutesWords): boolean {
	const found = words.shapes.monthly.exec(text);
	const isMonth = found !== null && words.month.has(folded(found[2]!)) && found[2]!.length > 3;
	return isMonth && (found[1] !== undefined || found[3] !== undefined);
}
