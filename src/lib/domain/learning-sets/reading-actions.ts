import * as v from 'valibot';
import { undertakingWish, type UndertakingWish } from '../actions';
import { isDay, type Day } from '../shared/clock';
import { monthNamed } from '../shared/months';
import type { Id } from '../shared/ids';
import { NOT_NAMED } from './not-named';

/** What a column of a list of actions can hold, with the headings that it is known by. */
const KNOWN_AS = {
	what: /^(what|action|next step|task)/i,
	who: /^(who|owner|by whom|lead|responsible)/i,
	due: /^(by when|due|deadline|date due|when)/i,
	measure: /^(how we will know|measure|evidence|success)/i,
	difference: /^(the difference|difference|impact|outcome expected)/i,
	agreedOn: /^(agreed on|agreed|date agreed)$/i,
	state: /^(state|status|done)/i
} as const;
export type ActionColumn = keyof typeof KNOWN_AS;
export const actionColumns = Object.keys(KNOWN_AS) as ActionColumn[];

/** In which column each stands, counted from 0; absent where it stands in none. */
export type ActionColumns = Readonly<Partial<Record<ActionColumn, number>>>;

/** The columns as their headings tell; the first of several that could be meant. */
export function guessColumns(headings: readonly string[]): ActionColumns {
	const found = actionColumns.map(
		(column) => [column, headings.findIndex((each) => KNOWN_AS[column].test(each.trim()))] as const
	);
	return Object.fromEntries(found.filter(([, at]) => at >= 0));
}

/** A row as an action, with what does not hold; `leftOut`: it is ended, and only open actions come in. */
export interface ReadRow {
	/** As a spreadsheet counts it: from 1, headings too. */
	readonly row: number;
	readonly what: string;
	/** The action; null where something does not hold. */
	readonly wish: UndertakingWish | null;
	readonly agreedOn: Day | null;
	/** Who it says, as it was written. */
	readonly who: string;
	readonly issues: readonly string[];
	readonly leftOut: boolean;
}

/**
 * Reads rows as actions. A name is a person where exactly one of those given has it, else a body outside. A day that could be
 * two is not guessed. `headed`: the first row holds headings; rows that repeat it are passed over.
 */
export function readActionRows(
	rows: readonly (readonly string[])[],
	{
		columns,
		headed,
		people
	}: { columns: ActionColumns; headed: boolean; people: readonly { readonly id: Id; readonly name: string }[] }
): readonly ReadRow[] {
	const headings = headed ? JSON.stringify(rows[0]) : null;
	// Once for all rows: folding everybody's name for each of 2,000 rows would hold all others up.
	const called = Map.groupBy(people, ({ name }) => folded(name));
	return rows.flatMap((cells, at) => (JSON.stringify(cells) === headings ? [] : [readRow(cells, at + 1, columns, called)]));
}

function readRow(
	cells: readonly string[],
	row: number,
	columns: ActionColumns,
	called: ReadonlyMap<string, readonly { readonly id: Id }[]>
): ReadRow {
	const cell = (column: ActionColumn): string =>
		(columns[column] === undefined ? '' : (cells[columns[column]] ?? '')).replace(/\s+/g, ' ').trim();
	const who = folded(cell('who')) === NOT_NAMED ? '' : cell('who');
	const named = called.get(folded(who)) ?? [];
	const [due, agreed] = [readDay(cell('due')), readDay(cell('agreedOn'))];
	const wish = {
		what: cell('what'),
		person: named.length === 1 ? named[0]!.id : '',
		body: named.length === 1 ? '' : who,
		due: due.day,
		measure: cell('measure'),
		difference: cell('difference')
	};
	const parsed = v.safeParse(undertakingWish, wish);
	const issues = [
		...(parsed.success ? [] : parsed.issues.map(({ message }) => message)),
		...[due, agreed].flatMap(({ issue }) => issue ?? []),
		...(named.length > 1 ? [`Several people are called ${who}.`] : [])
	];
	const ended = /^(done|yes|complete|closed|given up|dropped)/i.test(cell('state'));
	return {
		row,
		what: wish.what,
		wish: parsed.success && issues.length === 0 ? parsed.output : null,
		agreedOn: agreed.day,
		who,
		issues,
		leftOut: ended
	};
}

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** A day as `2026-05-14`, `14 May 2026` or `14/05/2026`; never a guess between two. */
function readDay(text: string): { readonly day: Day | null; readonly issue?: string } {
	if (text === '') return { day: null };
	const [, isoDay] = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(text) ?? [];
	if (isoDay && isDay(isoDay)) return { day: isoDay };
	const [, date, month = '', year] = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,})\.?,?\s+(\d{4})$/i.exec(text) ?? [];
	const named = monthNamed(month);
	if (named > 0) return asDay(text, year!, named, Number(date));
	const [, first, sign, second, in_] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
	if (!in_) return { day: null, issue: `“${text}” is not read as a day. Write it as 2026-05-14.` };
	const [a, b] = [Number(first), Number(second)];
	if (a <= 12 && b <= 12 && a !== b && sign !== '.')
		return { day: null, issue: `“${text}” could be two days. Write it as 2026-05-14.` };
	return a > 12 || sign === '.' ? asDay(text, in_, b, a) : asDay(text, in_, a, b);
}

function asDay(text: string, year: string, month: number, date: number): { readonly day: Day | null; readonly issue?: string } {
	const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
	return isDay(day) ? { day } : { day: null, issue: `“${text}” is no day of the calendar.` };
}
