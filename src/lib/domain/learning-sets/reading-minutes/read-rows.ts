import { LONGEST_LINE, type Line } from './lines.ts';
import { folded } from './minutes-words.ts';
import type { Placing } from './placing';
import type { Around } from './around';
import { action, dueOf, readAction } from './read-action.ts';
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
		if (source.length > LONGEST_LINE) placing.long(source);
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

/** What was said, and at its end what somebody does about it where the row names one. */
function readTalk(row: readonly string[], { columns }: Extract<Line, { kind: 'table' }>, placing: Placing, around: Around): void {
	const cell = (at: number | undefined) => (at === undefined ? '' : (row[at] ?? '').trim());
	const [who, when, text] = [cell(columns.owner), cell(columns.due), cell(columns.text)];
	const owners = who === '' ? null : around.owners.of(who);
	if (!owners || text === '') return placing.item(row.filter((each) => each.trim() !== '').join(' | '));
	const said = sentences(text).at(-1)!;
	const before = [
		...row.filter((_, at) => at !== columns.owner && at !== columns.due && at !== columns.text),
		text.slice(0, text.length - said.length)
	];
	placing.item(
		before
			.map((each) => each.trim())
			.filter((each) => each !== '')
			.join(' | ')
	);
	placing.action(action(said, owners, dueOf(when, around)), `${said} ${who} ${when}`);
}
