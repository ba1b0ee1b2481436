import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { actionPage, actionRegister, changeAction, changeActionWish, completeAction } from '../actions';
import { Conflict, Invalid, NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import {
	actionsToSend,
	besideWhatIsThere,
	bringInActions,
	changeSet,
	changeSetWish,
	guessColumns,
	learningSets,
	readActionRows
} from '.';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const headings = ['Action', 'Owner', 'Deadline', 'How we will know', 'Status'];
function read(...rows: readonly (readonly string[])[]) {
	const people = [
		{ id: world.ids.Ada, name: 'Ada' },
		{ id: world.ids.Grace, name: 'Grace' }
	];
	return readActionRows([headings, ...rows], { columns: guessColumns(headings), headed: true, people });
}
const bring = async (who: CastName, ...rows: readonly (readonly string[])[]) =>
	bringInActions(await world.as(who), world.sets.tuesday, read(...rows));
const seen = async (who: CastName) =>
	(await actionRegister(await world.as(who), { whose: 'all', state: 'open' })).lines.map(({ what, owner, due }) => [
		what,
		owner,
		due
	]);

test('the columns are known by their headings, owners by name, and ended ones are left out', async () => {
	await bring(
		'Ben',
		['Ring', 'ada', '14 May 2026', 'A name', 'open'],
		['Print', 'Moss Street Advice', '2026-06-01', '', ''],
		headings,
		['Book', 'Grace', '28/05/2026', '', 'done']
	);
	expect(await seen('Grace')).toEqual([
		['Ring', 'Ada', '2026-05-14'],
		['Print', 'Moss Street Advice', '2026-06-01']
	]);
	expect(await seen('Cleo')).toEqual([]);
	const { lines } = await actionRegister(await world.as('Ada'), { whose: 'mine', state: 'open', agreedIn: 'learning-set' });
	expect(await actionPage(await world.as('Ada'), lines[0]!.id)).toMatchObject({ measure: 'A name', set: world.sets.tuesday });
});

test('one row that does not hold keeps all of them out, and is named', async () => {
	const wrong = bring('Ben', ['Ring', 'Ada', '', '', ''], ['', 'Grace', '', '', ''], ['Print', '', '03/04/2026', '', '']);
	await expect(wrong).rejects.toThrow(Invalid);
	await expect(wrong).rejects.toThrow('Row 3: Say what will be done. Row 4: “03/04/2026” could be two days.');
	expect(await seen('Ada')).toEqual([]);
});

test('nothing comes in where the set changes while a long list is made ready', async () => {
	const rows = read(...Array.from({ length: 400 }, (_, at) => [`Ring number ${at}`, 'Ada', '', '', '']));
	const ben = await world.as('Ben');
	const bringing = bringInActions(ben, world.sets.tuesday, rows);
	const refused = expect(bringing).rejects.toThrow(Conflict);
	const { version } = await ben.read.find(learningSets, world.sets.tuesday);
	const wish = { name: 'The Tuesday set', kind: 'learning-set', mode: 'chatham-house', version };
	await changeSet(ben, world.sets.tuesday, v.parse(changeSetWish, wish));
	await refused;
	expect(await seen('Ada')).toEqual([]);
});

test('the rows that hold come in without the others where somebody says so', async () => {
	const rows = read(['Ring', 'Ada', '', '', ''], ['', 'Grace', '', '', ''], ['Print', '', '03/04/2026', '', '']);
	const ben = await world.as('Ben');
	expect(await bringInActions(ben, world.sets.tuesday, rows, 'held')).toBe(1);
	expect(await seen('Ada')).toEqual([['Ring', 'Ada', null]]);
	await expect(bringInActions(ben, world.sets.tuesday, rows.slice(1), 'held')).rejects.toThrow('No row of it holds yet.');
});

test('days are read where only one is meant', () => {
	const dues = ['2026-02-31', '31 February 2026', 'next week', '13/02/2026', '1.2.2026', '3rd Sept 2026', '05/05/2026'];
	expect(read(...dues.map((due) => ['Ring', '', due, '', ''])).map(({ wish, issues }) => wish?.due ?? issues[0])).toEqual([
		'“2026-02-31” is not read as a day. Write it as 2026-05-14.',
		'“31 February 2026” is no day of the calendar.',
		'“next week” is not read as a day. Write it as 2026-05-14.',
		'2026-02-13',
		'2026-02-01',
		'2026-09-03',
		'2026-05-05'
	]);
});

test('members bring a list into their own set and into no other', async () => {
	await expect(bring('Cleo', ['Ring', '', '', '', ''])).rejects.toThrow(NotFound);
	const thursday = bringInActions(await world.as('Ada'), world.sets.thursday, read(['Ring', '', '', '', '']));
	await expect(thursday).rejects.toThrow(NotFound);
	await expect(bringInActions(await world.as('Ada'), world.sets.tuesday, [])).rejects.toThrow('no open action');
	await bring('Eve', ['Ring', '', '', '', '']);
	expect(await seen('Ada')).toEqual([['Ring', null, null]]);
});

test('a list of a set under the Chatham House rule leaves without its owners and names, also once the rule was lifted', async () => {
	const changeMode = async (mode: string) => {
		const ctx = await world.as('Ben');
		const { version } = await ctx.read.find(learningSets, world.sets.tuesday);
		const wish = { name: 'The Tuesday set', kind: 'learning-set', mode, version };
		await changeSet(ctx, world.sets.tuesday, v.parse(changeSetWish, wish));
	};
	const leaving = async () => {
		const ctx = await world.as('Ada');
		const { lines } = await actionRegister(ctx, { whose: 'all', state: 'open' });
		return (await actionsToSend(ctx, lines)).map(({ what, owner, measure }) => [what, owner, measure]);
	};
	await changeMode('chatham-house');
	await bring('Ben', ['Ring the centre with Grace', 'Ada', '', 'Eve has the name', '']);
	expect(await leaving()).toEqual([['Ring the centre with a participant', 'not named', 'a participant has the name']]);
	await changeMode('attributable');
	expect((await leaving())[0]![1]).toBe('not named');
});

test('what the set has already is known again in a list, open or done, however it is spaced; and by nobody who cannot read it', async () => {
	await bring('Ben', ['Ring the centre', 'Ada', '', '', ''], ['Print', '', '', '', '']);
	const ada = await world.as('Ada');
	const { lines } = await actionRegister(ada, { whose: 'mine', state: 'open' });
	await completeAction(ada, lines[0]!.id, {});
	const list = read(['ring  the Centre', 'Grace', '', '', ''], ['Book a room', '', '', '', ''], ['Print', '', '', '', 'done']);
	const beside = async (who: CastName, set: Id | '' = world.sets.tuesday) =>
		(await besideWhatIsThere(await world.as(who), set, list)).map(({ there }) => there);
	expect(await beside('Grace')).toEqual([lines[0]!.id, null, null]);
	// Not by whoever owns one of them from outside the set either.
	const { version, what } = await actionPage(ada, lines[0]!.id);
	await changeAction(ada, lines[0]!.id, v.parse(changeActionWish, { version, what, person: world.ids.Cleo }));
	expect(await beside('Cleo')).toEqual([null, null, null]);
	expect(await beside('Farid', world.sets.thursday)).toEqual([null, null, null]);
	expect(await beside('Grace', '')).toEqual([null, null, null]);
});
