import { areTicks, isAbsentMark, isMark, isNo, isYes, marksColumn, tellsExcused } from './attendance-marks.ts';
import { labelOf } from './labels.ts';
import type { Line } from './lines';
import { folded, type LabelKind, type MinutesWords } from './minutes-words.ts';
import { peopleOfText, type Attendance, type Side, type Taken } from './people-of-text.ts';
import { isPersonAside } from './name-at.ts';
import { readDates } from './read-date.ts';
import { splitOutside } from './splitting.ts';

/**
 * A table of people: a name in each row, and perhaps a column that says who was there; or names below "Present" and "Apologies". What
 * stands in a column of bodies belongs to the names of its row.
 */
export function peopleOfTable(table: Extract<Line, { kind: 'table' }>, side: Side, words: MinutesWords): Taken {
	const { name, body } = table.columns;
	const kindOf = (cell = '') => words.label.get(folded(cell).replace(/[:.]$/, ''));
	const marked = table.columns.status ?? marksColumn(table.rows, name, words);
	const status = marked === undefined || saysWhoCame(marked) ? marked : undefined;
	const kinds = table.head.map(kindOf);
	const initials = table.head.findIndex((cell) => words.set.initials.has(folded(cell).replace(/[.:]$/, '')));
	// Only ticks, and places left open for them.
	const isTicked =
		status !== undefined &&
		kindOf(table.head[status]) === 'present' &&
		areTicks(
			table.rows.map((row) => row[status] ?? ''),
			words
		);
	// "17 Oct | 18 July": ticks of several meetings, of which the first stands for this one; no tick says nothing of apologies.
	const isOfDays =
		status !== undefined &&
		table.head.filter((cell) => readDates(cell, words).length > 0).length > 1 &&
		readDates(table.head[status] ?? '', words).length > 0 &&
		areTicks(
			table.rows.map((row) => row[status] ?? ''),
			words
		);
	let among: Side = name !== undefined && kinds[name] === 'apologies' ? 'apologies' : side;
	const isExcusedTold =
		status !== undefined &&
		tellsExcused(
			table.rows.map((row) => (row[status] ?? '').trim()),
			words
		);
	// Where others are said to be away in words, a cross is a tick.
	const isAwayTold = status !== undefined && table.rows.some((row) => kindOf((row[status] ?? '').trim()) === 'apologies');
	const people: Attendance[] = [];
	const rest: string[] = [];
	for (const row of table.rows) {
		const cells = row.map((cell) => cell.trim());
		// "Apologies" in a row of its own heads those below it.
		const filled = cells.filter((cell) => cell !== '');
		const heads = filled.length === 1 ? labelOf(filled[0]!, words) : null;
		if (heads?.rest === '' && (heads.kind === 'present' || heads.kind === 'apologies')) {
			among = heads.kind;
			continue;
		}
		if (isOfDays && cells[status] === '' && filled.length > 1) {
			rest.push(cells[name ?? 0] ?? '');
			continue;
		}
		if (isExcusedTold && isAbsentMark(cells[status] ?? '', words)) {
			rest.push(cells[name ?? 0] ?? '');
			continue;
		}
		const beside = [body === undefined ? '' : (cells[body] ?? ''), asideOf(cells[status ?? -1] ?? ''), cells[initials] ?? '']
			.filter(Boolean)
			.join('; ');
		const isOpen = isTicked && cells[status] === '';
		// Below "Present" a cross is a tick.
		const isCrossed =
			status !== undefined && (kindOf(table.head[status]) === 'present' || isAwayTold) && /^x$/i.test(cells[status] ?? '');
		const isAway = name !== undefined && !isCrossed && (isOpen || awayIn(cells, { name, status, kinds }, words));
		cells.forEach((cell, at) => {
			if (at === name) add(cell, isAway ? 'apologies' : among, beside);
			else if (namesBelow(kinds[at], cell, name, words)) add(cell, kinds[at] === 'apologies' ? 'apologies' : 'present', beside);
		});
	}
	return { people, rest };

	/** "Voting: yes | no" says something else of them: what heads marks is a day, a word for who came, or nothing. */
	function saysWhoCame(at: number): boolean {
		const head = (table.head[at] ?? '').trim().replace(/[:.?]+$/, '');
		const isKnown = words.column.status.has(folded(head)) || kindOf(head) !== undefined || !/\p{L}{4}/u.test(head);
		const cells = table.rows.map((row) => (row[at] ?? '').trim());
		return (
			isKnown || readDates(head, words).length > 0 || cells.some((cell) => kindOf(cell) !== undefined || /[✓✔✗✘☑☒]/u.test(cell))
		);
	}
	function add(cell: string, on: Side, beside: string): void {
		const lines = cell.split('\n');
		const isOneEach = lines.length > 1 && lines.every((line) => isPersonAside(line.split(',')[0]!.trim(), words));
		for (const each of lines) {
			const parts = splitOutside(each, ',');
			const areMore = !isOneEach && parts.length > 1 && parts.every((part) => isPersonAside(part.trim(), words));
			const found = areMore
				? peopleOfText(parts.join('; '), on, words, false)
				: peopleOfText(each, on, words, isOneEach || !/,.*,|\p{Lu}\p{L}+ \p{L}.*,\s*\p{Lu}\p{L}+ \p{Lu}/u.test(each));
			people.push(...found.people.map((person) => (person.note === '' && beside !== '' ? { ...person, note: beside } : person)));
			rest.push(...found.rest);
		}
	}
}

/** Whether a cell below "Present" or "Apologies" names people, rather than marks somebody of the row. */
const namesBelow = (kind: LabelKind | undefined, cell: string, name: number | undefined, words: MinutesWords): boolean =>
	(kind === 'present' || kind === 'apologies') &&
	(name === undefined || /\p{Lu}\p{Ll}+\s+\p{L}/u.test(cell)) &&
	!isMark(cell, words);

/** What stands in brackets beside a mark: "Present (by telephone)". */
const asideOf = (cell: string): string => /\(([^)]+)\)/.exec(cell)?.[1] ?? '';

function awayIn(
	cells: readonly string[],
	{ status, name, kinds }: { status: number | undefined; name: number; kinds: readonly (LabelKind | undefined)[] },
	words: MinutesWords
): boolean {
	const apology = kinds.findIndex((kind, at) => kind === 'apologies' && at !== name);
	if (apology >= 0) return isYes(cells[apology] ?? '', words);
	return isNo(status === undefined ? '' : (cells[status] ?? ''), words);
}
