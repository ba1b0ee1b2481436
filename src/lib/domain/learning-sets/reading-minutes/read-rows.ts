import { LONGEST_LINE, type Line } from './lines.ts';
import { ownedClauses } from './clauses.ts';
import { afterDecided } from './decided.ts';
import { afterPhrase, folded } from './minutes-words.ts';
import { lastSaid } from './last-said.ts';
import type { Placing } from './placing';
import type { Around } from './around';
import { action, dueOf, isOnlyWho, isTime, readAction, type ReadAction } from './read-action.ts';
import { isUndertakable } from './rescue.ts';
import { readDue } from './read-date.ts';
import { isReported, isToldPast } from './reported.ts';
import { sentences } from './sentences.ts';
import { placeText } from './text-of-note.ts';
import { placeToldBeside, toldBeside } from './told-beside.ts';

/** Reads a table whose columns say what they hold: each row is an action or a decision, or stays as it stands. */
export function readRows(table: Extract<Line, { kind: 'table' }>, placing: Placing, around: Around): void {
	const { head, rows } = table;
	const columns = ownersByContent(table, around);
	const { nobody } = around.words.set;
	placing.say('label', head.filter((cell) => cell !== '').join(' | '));
	for (const row of rows.flatMap((each) => lineByLine(each, columns))) {
		const source = row.filter((cell) => cell.trim() !== '').join(' | ');
		const cell = (at: number | undefined) => (at === undefined ? '' : (row[at] ?? '').trim());
		const text = cell(columns.of === 'decisions' ? columns.decision : columns.text).replaceAll('\n', ' ');
		if (source.length > LONGEST_LINE) placing.asItStands(source);
		else if (cell(columns.status) !== '' && isOver(cell(columns.status), around)) placing.asItStands(source);
		else if (columns.of === 'margin') readMargin(row, columns, placing, around);
		else if (columns.of === 'talk') readTalk(row, table, placing, around);
		else if (!/[\p{L}\p{N}]/u.test(text) || nobody.has(folded(text.split(/\s+[–—-]\s/)[0]!).replace(/[.]$/, '')))
			placing.item(source);
		else if (columns.of === 'decisions') placing.say('decision', source);
		else {
			const read = readAction(text, around);
			const isNamed = cell(columns.owner) !== '';
			// "Who / when" in one column: "AB, 30 Nov"
			const both = columns.owner !== undefined && columns.owner === columns.due && isNamed;
			const told = both ? whoAndWhen(text, cell(columns.owner), around) : null;
			const owners = told ? told.owners : isNamed ? around.owners.written(cell(columns.owner)) : read.owners;
			const due = told
				? told.dueText === ''
					? null
					: told
				: (dueOf(cell(columns.due), around) ?? (read.dueText === '' ? null : read));
			placing.action(
				action(
					columns.owner === undefined ? read.text : text,
					owners.filter((each) => /\p{L}/u.test(each) && !nobody.has(folded(each))),
					due
				),
				source
			);
		}
	}
}

/** Where nobody known stands in the column of owners, and nobody else in another one: that one is of owners. */
function ownersByContent({ columns, rows }: Extract<Line, { kind: 'table' }>, { owners }: Around): TableColumns {
	if (columns.of !== 'actions' || rows.length < 2) return columns;
	const areKnown = (at: number) => {
		const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
		return cells.length > 1 && cells.every((cell) => owners.of(cell, true) !== null);
	};
	const known = rows.filter((row) => owners.of((row[columns.owner ?? -1] ?? '').trim(), true) !== null);
	const other =
		known.length * 2 > rows.length
			? -1
			: rows[0]!.findIndex((_, at) => at !== columns.owner && at !== columns.text && at !== columns.due && areKnown(at));
	return other < 0 ? columns : { ...columns, owner: other };
}

/** "Completed, reply attached": a state that begins with such a word. */
const isOver = (state: string, around: Around): boolean =>
	isReported(state, around) || afterPhrase(state, around.words.phrases.done) !== null;

type Row = readonly string[];

/** What a cell says of both: "AB with CD, 30 Nov". */
function whoAndWhen(text: string, cell: string, around: Around): ReadAction {
	const pieces = cell.split(/\s*[,;\n]\s*/);
	const when = pieces.filter((piece) => isTime(piece, around));
	const who = pieces.filter((piece) => !when.includes(piece));
	return action(text, around.owners.written(who.join(', ')), when.length > 0 ? dueOf(when.join(', '), around) : null);
}

/** A row of as many actions as there are lines in its text, where who does them stands in as many lines beside it: one row for each. */
function lineByLine(row: Row, { of, text, owner, due }: TableColumns): readonly Row[] {
	const lines = (at: number | undefined) => (row[at ?? -1] ?? '').trim().split(/\s*\n\s*/);
	const count = lines(text).length;
	if (of !== 'actions' || count < 2 || owner === undefined || lines(owner).length !== count) return [row];
	const isEach = (at: number) => at === text || at === owner || (at === due && lines(due).length === count);
	return lines(text).map((_, nth) => row.map((cell, at) => (isEach(at) ? lines(at)[nth]! : nth === 0 ? cell : '')));
}

type TableColumns = Extract<Line, { kind: 'table' }>['columns'];

/** What was said, and in a column beside it what is to be done about it, or who does what its last sentence says. */
function readMargin(row: Row, columns: TableColumns, placing: Placing, around: Around): void {
	const beside = (row[columns.text!] ?? '').trim();
	const talk = row.filter((cell, at) => at !== columns.text && cell.trim() !== '');
	const plain = folded(beside).replace(/[.]$/, '');
	const isNone =
		!/\p{L}/u.test(beside) || around.words.set.nobody.has(plain) || (around.words.label.has(plain) && !isOnlyWho(beside, around));
	if (isNone) return placing.item([...talk, beside].filter(Boolean).join(' | '));
	const told = talk.length > 0 ? toldBeside(talk.at(-1)!.trim(), beside, around) : null;
	if (told) {
		placing.item(talk.slice(0, -1).join(' | '));
		placeToldBeside(told, placing, around);
		return placing.count(beside);
	}
	if (isOnlyWho(beside, around) && talk.length > 0 && isToldPast(lastSaid(talk, around), around.words))
		return placeSaid([...talk, beside], placing, around);
	if (isOnlyWho(beside, around) && talk.length > 0)
		return agreed(talk, beside, readAction(`${lastSaid(talk, around)} (${beside})`, around), placing, around);
	placeSaid(talk, placing, around);
	for (const each of beside.split('\n')) placing.action(readAction(each, around), each);
}

/** What was said, and at its end what somebody does about it where the row names one. */
function readTalk(row: Row, { columns }: Extract<Line, { kind: 'table' }>, placing: Placing, around: Around): void {
	const cell = (at: number | undefined) => (at === undefined ? '' : (row[at] ?? '').trim());
	const [who, when, text] = [cell(columns.owner), cell(columns.due), cell(columns.text)];
	// Beside a day, whoever stands in this column does it, known or not.
	const isShort = when !== '' && who.length < 60 && /\p{L}/u.test(who) && !around.words.set.nobody.has(folded(who));
	const owners = who === '' ? null : (around.owners.of(who) ?? (isShort ? around.owners.written(who) : null));
	const below = placeLineByLine(row, columns, placing, around);
	if (below) return;
	// A line of its own below what was said is what came of it.
	const isSaid = columns.due !== undefined || /\n.*\S{3} \S/.test(text) || isUndertakable(lastSaid([text], around), around);
	if (owners && placeTold(row, columns, placing, around)) return;
	if (!owners || text === '' || !isSaid || isToldPast(lastSaid([text], around), around.words))
		return placeSaid(row, placing, around);
	const talk = [...row.filter((_, at) => at !== columns.owner && at !== columns.due && at !== columns.text), text];
	agreed(
		talk,
		`${who} ${when}`,
		action(lastSaid(talk, around), owners, dueOf(when, around) ?? readDue(lastSaid(talk, around), around.words, around.since)),
		placing,
		around
	);
}

/** What was said in a row: line by line where one of them tells of a decision. */
function placeSaid(row: Row, placing: Placing, around: Around): void {
	const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
	const lines = cells.flatMap((cell) => cell.split('\n'));
	if (!lines.some((line) => sentences(line, around.words).some((each) => afterDecided(each, around.words) !== null)))
		return placing.item(cells.join(' | '));
	for (const line of lines) placeText(line, placing, around);
}

/** Where those beside it are told of in what was said with what they will do, these sentences are the actions. False where they are not. */
function placeTold(row: Row, { owner, due, text }: TableColumns, placing: Placing, around: Around): boolean {
	const beside = (row[owner ?? -1] ?? '').trim();
	if ((row[due ?? -1] ?? '').trim() !== '' || beside === '') return false;
	const told = toldBeside((row[text ?? -1] ?? '').trim(), beside, around);
	if (!told) return false;
	placing.item(row.filter((cell, at) => at !== text && at !== owner && cell.trim() !== '').join(' | '));
	placeToldBeside(told, placing, around);
	placing.count(beside);
	return true;
}

/** "AB⏎CD" beside a text whose last two lines say what each does: an action a line. False where the lines do not match. */
function placeLineByLine(row: Row, { owner, due, text }: TableColumns, placing: Placing, around: Around): boolean {
	const who = (row[owner ?? -1] ?? '').trim().split(/\s*\n\s*/);
	const when = (row[due ?? -1] ?? '').trim().split(/\s*\n\s*/);
	const said = (row[text ?? -1] ?? '').trim().split('\n');
	const last = said.slice(-who.length);
	const owners = who.map((each) => around.owners.of(each));
	const isEach = who.length > 1 && said.length > who.length && last.every((each) => isUndertakable(each, around));
	if (!isEach || owners.some((each) => each === null)) return false;
	const rest = row.map((cell, at) =>
		at === text ? said.slice(0, -who.length).join('\n') : at === owner || at === due ? '' : cell
	);
	placing.item(rest.filter((cell) => cell.trim() !== '').join(' | '));
	last.forEach((each, at) => {
		const time = when.length === who.length ? dueOf(when[at]!, around) : null;
		placing.action(
			action(each, owners[at]!, time ?? readDue(each, around.words, around.since)),
			`${each} ${who[at]} ${time ? when[at] : ''}`
		);
	});
	if (when.length !== who.length) placing.item(when.join(' '));
	return true;
}

/** Places what was said with its last sentence as the action that it is. */
function agreed(talk: Row, who: string, read: ReadAction, placing: Placing, around: Around): void {
	const said = lastSaid(talk, around);
	const last = talk.at(-1)!.trim();
	const at = last.lastIndexOf(said);
	const before = [...talk.slice(0, -1), `${last.slice(0, at)}${last.slice(at + said.length)}`];
	placeSaid(before, placing, around);
	const clauses = ownedClauses(said, around);
	if (!clauses) return placing.action(read, `${said} ${who}`);
	for (const each of clauses) placing.action({ ...readAction(each.said, around), rescued: false }, each.source);
	placing.count(who);
}
