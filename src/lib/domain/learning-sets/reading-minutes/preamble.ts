import type { Taken } from './people-of-text';
import { mailHead } from './mail-head.ts';
import { labelOf } from './labels.ts';
import type { Line, TextLine } from './lines';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { readDates, type FoundDate } from './read-date.ts';
import { isOnlyTimes } from './read-times.ts';

/** What stands at the head of minutes. Numbers are lines that were taken whole; title, date and place may share one. */
export interface Preamble {
	readonly title: string;
	readonly date: FoundDate | null;
	readonly place: string;
	readonly taken: ReadonlySet<number>;
}

const NEAR = 30;

/** Title, date and place: by their labels, else by where they stand; the date from the header of the page where it is nowhere else. */
export function readPreamble(lines: readonly Line[], people: ReadonlyMap<number, Taken>, words: MinutesWords): Preamble {
	const taken = new Set<number>();
	let [title, place] = ['', ''];
	let date: FoundDate | null = null;
	const near: [number, TextLine][] = [];
	for (let at = 0; at < lines.length && near.length < NEAR; at++) {
		const line = lines[at]!;
		if (line.kind === 'table') {
			if (line.columns.of !== 'people') break;
		} else if (line.kind !== 'edge' && line.kind !== 'long' && !people.has(at)) {
			const kind = labelOf(line.text, words)?.kind;
			if (kind === 'action' || kind === 'decision' || kind === 'next') break;
			near.push([at, line]);
		}
	}
	const candidates: [number, TextLine][] = [];
	near.forEach(([at, line], nth) => {
		const label = labelOf(line.text, words);
		if (!label) return void candidates.push([at, line]);
		// "Date" and the date below it.
		const follows = label.rest === '' && line.kind !== 'text' ? near[nth + 1] : undefined;
		const value =
			label.rest !== ''
				? label.rest
				: follows && follows[0] === at + 1 && !labelOf(follows[1].text, words)
					? follows[1].text
					: '';
		const isBelow = label.rest === '' && value !== '';
		const isDated = label.kind === 'time' && readDates(value, words)[0]?.day != null;
		if ((label.kind === 'date' || isDated) && !date && value !== '') {
			date = readDates(value, words)[0] ?? { day: null, text: value, at: 0 };
			taken.add(at);
			if (isBelow) taken.add(at + 1);
		} else if (label.kind === 'place' && place === '' && value !== '') {
			place = value;
			taken.add(at);
			if (isBelow) taken.add(at + 1);
		} else if (label.kind === 'title' && title === '' && label.rest !== '') {
			title = label.rest;
			taken.add(at);
		} else if (label.kind === 'time' && isOnlyTimes(value, words)) taken.add(at);
		else if (label.kind === 'minutes') candidates.push([at, line]);
	});
	const isFree = ([at]: [number, TextLine]) => !taken.has(at);
	const firstPerson = Math.min(...people.keys(), 1e9);
	if (title === '') {
		const top = candidates.filter(isFree).filter(([at, { kind }], nth) => nth < 4 && (at < firstPerson || kind === 'heading'));
		const isPlain = (text: string) =>
			words.label.get(folded(text).replace(/[:.]$/, '')) === undefined && !isOnlyDate(text, words);
		const best =
			top.find(([, { kind, level, text }]) => kind === 'heading' && level <= 1 && isPlain(text)) ??
			top.find(([, { kind, text }]) => (kind === 'heading' || kind === 'strong') && isPlain(text)) ??
			top.find(([, { kind, text }]) => kind !== 'item' && kind !== 'row' && isPlain(text) && text.length < 160) ??
			top.find(([, { text }]) => !isOnlyDate(text, words));
		if (best) {
			title = best[1].text;
			taken.add(best[0]);
		}
	}
	if (!date && title !== '') date = readDates(title, words)[0] ?? null;
	const before = candidates.filter(([at]) => at < Math.max(firstPerson, 8));
	for (const [at, { text }] of before) {
		if (date?.day || afterPhrase(text, words.before.next) !== null || text.length > 200) continue;
		const found = firstOf(readDates(text, words)[0], text, words);
		if (!found || (date && !found.day)) continue;
		date = found;
		if (isOnlyDate(text, words)) taken.add(at);
	}
	const mail = date
		? null
		: mailHead(
				lines.filter((line) => line.kind !== 'table'),
				words
			);
	if (mail) date = readDates(mail.sent, words)[0] ?? null;
	else if (date && !date.day) date = withYearOfMail(date, lines, words);
	// A day of which nobody doubts, at the edge of the page, before one without its year.
	const edge = date?.day ? null : fromEdges(lines, words);
	if (edge && (!date || edge.day)) date = edge;
	if (place === '') {
		for (const [at, { text }] of before) {
			const held = words.shapes.held.exec(text)?.[1];
			const isPlace = (each: string) =>
				folded(each)
					.split(/[\s,.-]+/)
					.some((word) => words.set.places.has(word));
			if (held && (isPlace(held) || readDates(text, words).length > 0) && !/\d{4}/.test(held)) place = held.trim();
			else if (
				!taken.has(at) &&
				text.length < 80 &&
				isPlace(text) &&
				!isOnlyDate(text, words) &&
				!/[.!?:]$|^\s*(?:→|⇒|=>|->|➔|➜)/u.test(text)
			) {
				place = text;
				taken.add(at);
			}
			if (place !== '') break;
		}
	}
	return { title: title.replace(/\t+/g, ' '), date, place: place.replace(/\t+/g, ', '), taken };
}

/** "Thanks for coming yesterday (18 June)": a mail says the year in its head, where that makes a day no later than the mail. */
function withYearOfMail(date: FoundDate, lines: readonly Line[], words: MinutesWords): FoundDate {
	const mail = mailHead(
		lines.filter((line) => line.kind !== 'table'),
		words
	);
	const sent = mail ? readDates(mail.sent, words)[0]?.day : undefined;
	const day = sent ? readDates(`${date.text} ${sent.slice(0, 4)}`, words)[0]?.day : undefined;
	return sent && day && day <= sent ? { ...date, day } : date;
}

/** "25–26 May 2023": the first of two days, where the second says month and year. */
function firstOf(found: FoundDate | undefined, text: string, { shapes }: MinutesWords): FoundDate | undefined {
	const first = found?.day ? shapes.firstOfDays.exec(text.slice(0, found.at)) : null;
	const day = found?.day && first ? `${found.day.slice(0, 8)}${first[1]!.padStart(2, '0')}` : null;
	return found && day !== null && day < found.day! && first![1] !== '0' ? { ...found, day } : found;
}

/** A line that holds a date and hardly anything else: a weekday, hours, "Meeting on". */
function isOnlyDate(text: string, words: MinutesWords): boolean {
	const [found] = readDates(text, words);
	if (!found) return false;
	const beside = text.replace(found.text, '').replace(/\d{1,2}[.:h]\d{2}/g, '');
	const isOfDates = (word: string) => word.length < 4 || words.weekday.has(word) || words.label.has(word);
	const more = folded(beside)
		.split(/[^\p{L}]+/u)
		.filter((word) => !isOfDates(word));
	return more.join('').length <= 8;
}

function fromEdges(lines: readonly Line[], words: MinutesWords): FoundDate | null {
	for (const line of lines) {
		const found = line.kind === 'edge' ? readDates(line.text, words)[0] : undefined;
		if (found) return found;
	}
	return null;
}
