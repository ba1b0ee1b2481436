import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { supervisionOf, type Played } from '#tests/supervision-world';
import { openWorld, type CastName, type World } from '#tests/world';
import { appointSupervisor } from '../people';
import { Forbidden, NotFound } from '../shared/errors';
import { agreements, bringEntry, deleteSupervision, schedulePage, supervisions } from '.';

let world: World;
let play: Played;
beforeEach(async () => {
	world = await openWorld();
	play = supervisionOf(world);
});
afterEach(() => world.close());

const lines = async (who: CastName) => (await schedulePage(await world.as(who))).lines;
const agree = async (supervisee: CastName, weeks: number) =>
	play.accept(supervisee, await play.propose('Farid', supervisee, { weeks }));

describe('the schedule', () => {
	test('tells a coordinator who is due: names and dates, from the agreement and the sessions', async () => {
		await agree('Ada', 2);
		expect(await lines('Dina')).toMatchObject([
			{ supervisee: 'Grace', supervisor: 'Farid', state: 'no agreement', heldOn: null, dueOn: null },
			{ supervisee: 'Ada', supervisor: 'Farid', state: 'in time', heldOn: null, dueOn: '2026-05-28' }
		]);
		const id = await play.plan('Ada', 'Farid', '2026-05-20');
		expect((await lines('Dina'))[1]).toMatchObject({ plannedOn: '2026-05-20', heldOn: null });
		world.clock.set('2026-05-20T10:00:00.000Z');
		await play.write('Farid', id, 'We spoke of zq-canary.');
		expect((await lines('Dina'))[1]).toMatchObject({ plannedOn: null, heldOn: '2026-05-20', dueOn: '2026-06-03' });
		world.clock.set('2026-05-28T10:00:00.000Z');
		expect((await lines('Dina'))[0]).toMatchObject({ supervisee: 'Ada', state: 'due' });
		world.clock.set('2026-06-04T10:00:00.000Z');
		expect((await lines('Dina'))[0]).toMatchObject({ supervisee: 'Ada', state: 'overdue', dueOn: '2026-06-03' });
	});

	test('holds nothing but names and dates, and opens no session and no agreement to the coordinator', async () => {
		await agree('Ada', 2);
		const [session, entry] = [await play.plan('Ada', 'Farid'), await play.keep('Ada')];
		await bringEntry(await world.as('Ada'), session, { entry });
		await play.write('Farid', session, 'We spoke of zq-canary.');
		const dina = await world.as('Dina');
		const [line] = await lines('Dina').then((all) => all.filter(({ supervisee }) => supervisee === 'Ada'));
		expect(Object.keys(line!).toSorted()).toEqual(
			['dueOn', 'heldOn', 'id', 'plannedOn', 'reviewOn', 'state', 'supervisee', 'supervisor', 'weeks'].toSorted()
		);
		expect(JSON.stringify(line)).not.toMatch(/zq-canary|folder/);
		await expect(dina.read.find(supervisions, session)).rejects.toBeInstanceOf(NotFound);
		expect((await dina.read.list(supervisions)).items).toEqual([]);
		expect((await dina.read.list(agreements)).items).toEqual([]);
		expect((await dina.read.count(supervisions, { by: 'state' })).size).toBe(0);
	});

	test('shows a supervisor their own supervisees, and is closed to everybody else', async () => {
		await appointSupervisor(await world.as('Dina'), {
			supervisee: world.ids.Cleo,
			supervisor: world.ids.Ben,
			from: '2026-05-14'
		});
		expect((await lines('Dina')).map((each) => each.supervisee)).toEqual(['Ada', 'Cleo', 'Grace']);
		expect((await lines('Farid')).map((each) => each.supervisee)).toEqual(['Ada', 'Grace']);
		expect((await lines('Ben')).map((each) => each.supervisee)).toEqual(['Cleo']);
		for (const other of ['Ada', 'Grace', 'Cleo', 'Eve'] as const) await expect(lines(other)).rejects.toBeInstanceOf(Forbidden);
	});

	test('loses a pair with the request after the supervision ended', async () => {
		await agree('Ada', 2);
		const wish = { supervisee: world.ids.Ada, supervisor: world.ids.Ben, from: '2026-05-14' };
		await appointSupervisor(await world.as('Dina'), wish);
		expect((await lines('Farid')).map((each) => each.supervisee)).toEqual(['Grace']);
		expect((await lines('Ben'))[0]).toMatchObject({ supervisee: 'Ada', state: 'no agreement', weeks: null });
	});

	test('follows a session that is moved or deleted, and does not count a group', async () => {
		await agree('Ada', 2);
		const ada = async () => (await lines('Farid')).find((each) => each.supervisee === 'Ada')!;
		const id = await play.plan('Ada', 'Farid', '2026-05-20');
		await play.write('Farid', id, '', { day: '2026-05-25' });
		expect(await ada()).toMatchObject({ plannedOn: '2026-05-25' });
		await deleteSupervision(await world.as('Ada'), id);
		expect(await ada()).toMatchObject({ plannedOn: null });
		await play.write('Farid', await play.planGroup(), 'We met as three.');
		expect(await ada()).toMatchObject({ plannedOn: null, heldOn: null });
	});
});
