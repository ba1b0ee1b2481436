import { addDays, type Day } from '../../shared/clock';
import type { Values } from '../../shared/draft';
import type { MinutesReading, Placed } from '../reading-minutes';
import { matchPerson, type Known } from './match-people';

/** Letters that one item of a note may have, and that an action may. */
const ITEM_LETTERS = 19_000;
const ACTION_LETTERS = 500;
/** Actions of a meeting longer ago are over, where nothing says that they are due yet: nobody is reminded of them out of the blue. */
const RECENT_DAYS = 92;

interface Row {
	readonly [name: string]: string;
}

/** What a reading proposes for each field of the form, by its name, with the people of the set matched. Nothing is added to what was read. */
export function readValues(reading: MinutesReading, known: readonly Known[], today: Day): Values {
	const isLongAgo = reading.date !== null && reading.date < addDays(today, -RECENT_DAYS);
	const isPast = (due: Day | null) => isLongAgo && (due === null || due < today);
	return {
		title: inOneLine(reading.title).slice(0, 200),
		day: reading.date ?? '',
		time: reading.from,
		minutes: reading.from && reading.until ? String(minutesBetween(reading.from, reading.until)) : '',
		place: inOneLine(reading.place).slice(0, 200),
		...flat('people', peopleRows(reading, known)),
		...flat('notes', noteRows(reading.placed, known, isPast))
	};
}

function peopleRows({ attendance }: MinutesReading, known: readonly Known[]): Row[] {
	const seen = new Set<string>();
	return attendance.map(({ name, note, side }) => {
		const match = matchPerson(name, known);
		// Somebody stands in a list once; what the second mention says is left for whoever reviews it.
		const person = match !== null && !seen.has(match) ? match : null;
		if (person) seen.add(person);
		return {
			name: inOneLine(inTheirWords(name, note)).slice(0, 200),
			person: person ?? '',
			how: side === 'apologies' ? 'apologies' : PHONE.test(note) ? 'by-phone' : 'present'
		};
	});
}
const PHONE = /phone|telef|t[ée]l[ée]ph|ff[ôo]n/i;

/** A name with what stood beside it: `Ben, chair`, and `Ben (BO); chair` where a bracket holds a part of that. */
function inTheirWords(name: string, note: string): string {
	const told = note.replace(/^[\s,;–-]+|(?<![\s,;])[\s,;]+$/g, '');
	const whole = /^\(?([^()]*)\)?$/.exec(told)?.[1] ?? told;
	return whole === '' ? name : `${name}${whole.startsWith('(') ? ' ' : ', '}${whole}`;
}

/** A heading and what stands below it become one item, up to the next heading, decision or action; a list stays one. */
function noteRows(placed: readonly Placed[], known: readonly Known[], isPast: (due: Day | null) => boolean): Row[] {
	const rows: { kind: string; text: string; from: string; [name: string]: string }[] = [];
	let open = false;
	let inList = false;
	const add = (each: Placed, kind: string, text: string, more: Row = {}) =>
		rows.push({ kind, text, from: String(each.from), ...more });
	for (const each of placed) {
		if (each.kind === 'heading' || each.kind === 'note') {
			const isListed = each.kind === 'note' && each.listed === true;
			const text = each.kind === 'heading' ? `**${inOneLine(each.text)}**` : isListed ? listItem(each.text) : each.text;
			const last = rows.at(-1);
			const joins = open && each.kind === 'note' && last && last.text.length + text.length < ITEM_LETTERS;
			if (joins)
				rows[rows.length - 1] = {
					...last,
					text: `${last.text}${isListed && inList ? '\n' : '\n\n'}${text}`,
					from: `${last.from} ${each.from}`
				};
			else for (const piece of pieces(text)) add(each, 'information', piece);
			open = true;
			inList = isListed;
		} else if (each.kind === 'action') {
			const { text, owners, due, dueText, rescued, done } = each.action;
			const [owner = ''] = owners;
			const person = owners.length === 1 ? (matchPerson(owner, known) ?? '') : '';
			const told = {
				person,
				body: person ? '' : inOneLine(owners.join(', ')).slice(0, 200),
				due: due ?? '',
				dueText,
				found: rescued ? 'sentence' : done ? 'done' : ''
			};
			const kind = text.length > ACTION_LETTERS ? 'information' : done || isPast(due) ? 'past' : 'action';
			// A sentence that is only proposed as an action stands in the note already; its item goes on below it.
			add(each, rescued && kind === 'past' ? '' : kind, text, told);
			open = false;
		} else if (each.kind === 'decision') {
			add(each, 'decision', each.text);
			open = false;
		} else if (each.kind === 'unplaced') for (const piece of pieces(each.text)) add(each, '', piece, { found: 'unplaced' });
	}
	return rows;
}

/** An item of a list, by the number that it has or a dash. */
const listItem = (text: string): string => (/^\d{1,2}[.)]\s/.test(text) ? inOneLine(text) : `- ${inOneLine(text)}`);

/** A text longer than an item may be, in several. */
function pieces(text: string): string[] {
	const found: string[] = [];
	for (let at = 0; at < text.length; at += ITEM_LETTERS) found.push(text.slice(at, at + ITEM_LETTERS).toWellFormed());
	return found;
}

const flat = (list: string, rows: readonly Row[]): Record<string, string> =>
	Object.fromEntries(rows.flatMap((row, at) => Object.entries(row).map(([name, value]) => [`${list}.${at}.${name}`, value])));

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function minutesBetween(from: string, until: string): number {
	const [start, end] = [from, until].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
	return Math.max(5, end! - start!);
}
