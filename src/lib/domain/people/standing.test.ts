import { beforeEach, describe, expect, test } from 'vitest';
import { NotFound } from '../shared/errors';
import { openWorld, type World } from '../../../../tests/world';
import { addPerson, appointSupervisor, contextFor, disablePerson, namesOf, people, supervisionOf, UNKNOWN_PERSON } from '.';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});

describe('what somebody holds by standing in the workspace', () => {
	test('Ada is staff, Eve is a guest, Dina keeps the workspace', async () => {
		const [ada, eve, dina] = await Promise.all([world.as('Ada'), world.as('Eve'), world.as('Dina')]);
		expect([...ada.actor.tokens].sort()).toEqual([`person:${world.ids.Ada}`, 'public', 'staff'].sort());
		expect([...eve.actor.tokens].sort()).toEqual(['partners', `person:${world.ids.Eve}`, 'public'].sort());
		expect(dina.actor.tokens.has('administrators')).toBe(true);
		expect(ada.actor.tokens.has('administrators')).toBe(false);
	});

	test('Farid supervises Ada today, and Dina does not though she administers', async () => {
		const [farid, dina] = await Promise.all([world.as('Farid'), world.as('Dina')]);
		expect(farid.actor.tokens.has(`supervisor-of:${world.ids.Ada}`)).toBe(true);
		expect(dina.actor.tokens.has(`supervisor-of:${world.ids.Ada}`)).toBe(false);
	});

	test('a new supervisor holds the place from their first day on, and the one before loses it with the same day', async () => {
		const { Ada, Ben } = world.ids;
		await appointSupervisor(await world.as('Dina'), { supervisee: Ada, supervisor: Ben, from: '2026-05-20' });
		const holds = async (name: 'Farid' | 'Ben') => (await world.as(name)).actor.tokens.has(`supervisor-of:${Ada}`);
		expect([await holds('Farid'), await holds('Ben')]).toEqual([true, false]);
		world.clock.set('2026-05-20T08:00:00.000Z');
		expect([await holds('Farid'), await holds('Ben')]).toEqual([false, true]);
		expect((await supervisionOf((await world.as('Ada')).read, Ada, '2026-05-20'))?.supervisor).toBe(Ben);
	});

	test('only an administrator appoints a supervisor, and not in the past', async () => {
		const wish = { supervisee: world.ids.Ada, supervisor: world.ids.Ben, from: '2026-05-14' };
		await expect(appointSupervisor(await world.as('Farid'), wish)).rejects.toThrow('not change it');
		await expect(appointSupervisor(await world.as('Dina'), { ...wish, from: '2026-05-01' })).rejects.toThrow(
			'today or a later day'
		);
		await expect(appointSupervisor(await world.as('Dina'), { ...wish, supervisor: wish.supervisee })).rejects.toThrow(
			'themselves'
		);
		expect(await appointSupervisor(await world.as('Dina'), wish)).toBe(world.ids.Ada);
	});

	test('standing gives no names beyond where people meet: Eve knows herself, Ada knows the staff', async () => {
		const seenBy = async (name: 'Ada' | 'Eve') => {
			const names = await namesOf((await world.as(name)).read, [world.ids.Grace, world.ids.Eve]);
			return [...names.values()];
		};
		expect(await seenBy('Eve')).toEqual([UNKNOWN_PERSON, 'Eve']);
		expect(await seenBy('Ada')).toEqual(['Grace', UNKNOWN_PERSON]);
		await expect(world.signedOut.find(people, world.ids.Ada)).rejects.toThrow(NotFound);
	});

	test('nobody acts as somebody who is not there', async () => {
		await expect(contextFor('a'.repeat(26), { ...world, standings: [] })).rejects.toThrow(NotFound);
	});

	test('a person without an account has none to disable', async () => {
		const dina = await world.as('Dina');
		const id = await addPerson(dina, { name: 'Kim', organisation: world.organisations.host, roles: ['staff'] });
		await expect(disablePerson(dina, id)).rejects.toThrow(NotFound);
	});
});
