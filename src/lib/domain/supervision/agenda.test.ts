import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { supervisionOf, type Played } from '#tests/supervision-world';
import { openWorld, type CastName, type World } from '#tests/world';
import { Forbidden, NotFound } from '../shared/errors';
import { addAgendaLine, deleteSupervision, discussAgendaLine, removeAgendaLine } from '.';

let world: World;
let play: Played;
beforeEach(async () => {
	world = await openWorld();
	play = supervisionOf(world);
});
afterEach(() => world.close());

const add = async (who: CastName, id: string, text: string) => addAgendaLine(await world.as(who), id, { text });
const lineId = async (id: string, text: string) => (await play.page('Farid', id)).agenda.find((each) => each.text === text)!.id;
const texts = async (who: CastName, id: string) => (await play.page(who, id)).agenda.map((each) => each.text);

describe('the agenda of a session', () => {
	test('is written by both, each line under the name of who added it', async () => {
		const id = await play.plan('Ada', 'Farid', '2026-05-14', '- Leave in June\n- The bus');
		world.clock.moveOn(1);
		await add('Farid', id, 'The letter');
		expect((await play.page('Ada', id)).agenda).toMatchObject([
			{ text: 'Leave in June', addedBy: 'Ada', mine: true },
			{ text: 'The bus', addedBy: 'Ada', mine: true },
			{ text: 'The letter', addedBy: 'Farid', mine: false }
		]);
		await expect(add('Grace', id, 'Mine')).rejects.toBeInstanceOf(NotFound);
		await expect(add('Dina', id, 'Mine')).rejects.toBeInstanceOf(NotFound);
	});

	test('comes along to the next session where it was not spoken about, and not to an earlier one', async () => {
		const first = await play.plan('Ada', 'Farid', '2026-05-07', 'The bus\nLeave in June');
		await discussAgendaLine(await world.as('Farid'), first, { line: await lineId(first, 'The bus') });
		world.clock.moveOn(1);
		const next = await play.plan('Farid', 'Ada', '2026-05-14', 'The letter');
		expect((await play.page('Ada', next)).agenda).toMatchObject([
			{ text: 'Leave in June', carried: true, addedBy: 'Ada' },
			{ text: 'The letter', carried: false }
		]);
		expect(await texts('Ada', first)).toEqual(['The bus', 'Leave in June']);
		await discussAgendaLine(await world.as('Ada'), next, { line: await lineId(next, 'Leave in June') });
		expect((await play.page('Ada', first)).agenda[1]).toMatchObject({ elsewhere: true, discussion: null });
		expect((await play.page('Ada', next)).agenda[0]).toMatchObject({ discussion: { by: 'Ada' } });
		expect(await texts('Ada', await play.plan('Ada', 'Farid', '2026-05-21', ''))).toEqual(['The letter']);
	});

	test('never comes along to the sessions of other people', async () => {
		await play.plan('Ada', 'Farid', '2026-05-07', 'The bus');
		expect(await texts('Grace', await play.plan('Grace', 'Farid', '2026-05-14', ''))).toEqual([]);
		expect(await texts('Grace', await play.planGroup())).toEqual([]);
	});

	test('keeps waiting when its session is deleted', async () => {
		const first = await play.plan('Ada', 'Farid', '2026-05-07', 'The bus');
		await deleteSupervision(await world.as('Farid'), first);
		expect(await texts('Ada', await play.plan('Ada', 'Farid', '2026-05-14', ''))).toEqual(['The bus']);
	});

	test('loses a line only by whoever added it, and not once it was spoken about', async () => {
		const id = await play.plan('Ada', 'Farid', '2026-05-14', 'The bus\nThe letter');
		const [bus, letter] = [await lineId(id, 'The bus'), await lineId(id, 'The letter')];
		await expect(removeAgendaLine(await world.as('Farid'), id, { line: bus })).rejects.toBeInstanceOf(Forbidden);
		await removeAgendaLine(await world.as('Ada'), id, { line: bus });
		await discussAgendaLine(await world.as('Farid'), id, { line: letter });
		await expect(removeAgendaLine(await world.as('Ada'), id, { line: letter })).rejects.toBeInstanceOf(Forbidden);
		expect(await texts('Ada', id)).toEqual(['The letter']);
	});

	test('takes no line of other people’s sessions', async () => {
		const [mine, theirs] = [await play.plan('Ada', 'Farid'), await play.plan('Grace', 'Farid', '2026-05-14', 'Hers')];
		const line = await lineId(theirs, 'Hers');
		await expect(discussAgendaLine(await world.as('Farid'), mine, { line })).rejects.toBeInstanceOf(NotFound);
		await expect(discussAgendaLine(await world.as('Ada'), mine, { line })).rejects.toBeInstanceOf(NotFound);
	});
});
