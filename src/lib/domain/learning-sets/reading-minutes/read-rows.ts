import { LONGEST_LINE, type Line } from './lines.ts';
import { folded } from './minutes-words.ts';
import type { Placing } from './placing';
import type { Around } from './around';
import { action, dueOf, isOnlyWho, readAction, type ReadAction } from './read-action.ts';
import { isUndertakable } from './rescue.ts';
import { readDue } from './read-date.ts';
import { isReported } from './reported.ts';
import { sentences } from './sentences.ts';

/** Reads a table whose columns say what they hold: each row is an action or a decision, or stays as it stands. */
export function readRows(table: Extract<Line, { kind: 'table' }>, placing: Placing, around: Around): void {
	const { columns, head, rows } = table;
	const { nobody } = around.words.set;
	placing.say('label', head.filter((cell) => cell !== '').join(' | '));
	for (const row of rows) {
		const source = row.filter((cell) => cell.trim() !== '').join(' | ');
		const cell = (at: number | undefined) => (at === undefined ? '' : (row[at] ?? '').trim());
		const text = cell(columns.of === 'decisions' ? columns.decision : columns.text).replaceAll('\n', ' ');
		if (source.length > LONGEST_LINE) placing.asItStands(source);
		else if (cell(columns.status) !== '' && isReported(cell(columns.status), around)) placing.asItStands(source);
		else if (columns.of === 'margin') readMargin(row, columns, placing, around);
		else if (columns.of === 'talk') readTalk(row, table, placing, around);
		else if (!/[\p{L}\p{N}]/u.test(text) || nobody.has(folded(text).replace(/[.]$/, ''))) placing.item(source);
		else if (columns.of === 'decisions') placing.say('decision', source);
		else {
			const read = readAction(text, around);
			const isNamed = cell(columns.owner) !== '';
			const owners = isNamed ? around.owners.written(cell(columns.owner)) : read.owners;
			const due = dueOf(cell(columns.due), around) ?? (read.dueText === '' ? null : read);
			placing.action(
				action(
					columns.owner === undefined ? read.text : text,
					owners.filter((each) => /\p{L}/u.test(each)),
					due
				),
				source
			);
		}
	}
}

type Row = readonly string[];
type TableColumns = Extract<Line, { kind: 'table' }>['columns'];

/** What was said, and in a column beside it what is to be done about it, or who does what its last sentence says. */
function readMargin(row: Row, columns: TableColumns, placing: Placing, around: Around): void {
	const beside = (row[columns.text!] ?? '').trim();
	const talk = row.filter((cell, at) => at !== columns.text && cell.trim() !== '');
	const plain = folded(beside).replace(/[.]$/, '');
	const isNone = !/\p{L}/u.test(beside) || around.words.set.nobody.has(plain) || around.words.label.has(plain);
	if (isNone) return placing.item([...talk, beside].filter(Boolean).join(' | '));
	if (isOnlyWho(beside, around) && talk.length > 0)
		return agreed(talk, beside, readAction(`${lastSaid(talk)} (${beside})`, around), placing);
	placing.item(talk.join(' | '));
	for (const each of beside.split('\n')) placing.action(readAction(each, around), each);
}

/** What was said, and at its end what somebody does about it where the row names one. */
function readTalk(row: Row, { columns }: Extract<Line, { kind: 'table' }>, placing: Placing, around: Around): void {
	const cell = (at: number | undefined) => (at === undefined ? '' : (row[at] ?? '').trim());
	const [who, when, text] = [cell(columns.owner), cell(columns.due), cell(columns.text)];
	const owners = who === '' ? null : around.owners.of(who);
	// A line of its own below what was said is what came of it.
	const isSaid = columns.due !== undefined || /\n.*\S{3} \S/.test(text) || isUndertakable(lastSaid([text]), around);
	if (!owners || text === '' || !isSaid) return placing.item(row.filter((each) => each.trim() !== '').join(' | '));
	const talk = [...row.filter((_, at) => at !== columns.owner && at !== columns.due && at !== columns.text), text];
	agreed(
		talk,
		`${who} ${when}`,
		action(lastSaid(talk), owners, dueOf(when, around) ?? readDue(lastSaid(talk), around.words, around.since)),
		placing
	);
}

/** The last sentence of the last line. */
const lastSaid = (talk: Row): string => sentences(talk.at(-1)!.trim().split('\n').at(-1)!).at(-1)!;

/** Places what was said with its last sentence as the action that it is. */
function agreed(talk: Row, who: string, read: ReadAction, placing: Placing): void {
	const said = lastSaid(talk);
	const last = talk.at(-1)!.trim();
	const before = [...talk.slice(0, -1), last.slice(0, last.length - said.length)];
	placing.item(
		before
			.map((each) => each.trim())
			.filter((each) => each !== '')
			.join(' | ')
	);
	placing.action(read, `${said} ${who}`);
}
