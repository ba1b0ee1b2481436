import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { accounts, credentials } from '../account';
import { changePassword } from '../reset-password';
import { departPerson, disablePerson, enablePerson } from '../disable-person';
import { create } from '../../shared/context';
import { Forbidden, Invalid, NotFound } from '../../shared/errors';
import { ref } from '../../shared/ids';
import { doorOf } from '#lib/server/identity/door';
import { openWorld, type CastName, type World } from '#tests/world';
import { endKey } from './end-key';
import { keysPage } from './keys-page';
import { makeKey, makeKeyWish } from './make-key';
import { seeKey, whoseKey } from './whose-key';

const PASSWORD = 'rowan hedge lantern 45';

describe('keys for programs', () => {
	let world: World;
	beforeEach(async () => {
		world = await openWorld();
		for (const name of ['Ada', 'Eve'] as const) await giveAccount(name);
		return () => world.close();
	});

	async function giveAccount(name: CastName) {
		const [id, door] = [world.ids[name], doorOf(world)];
		const passwordHash = await door.passwords.hash(PASSWORD);
		await world.store.commit({
			by: 'setup',
			verb: 'given',
			subject: ref(accounts.kind, id),
			changes: [
				create(accounts, id, { email: `${name.toLowerCase()}@northway.example`, disabled: null }),
				create(credentials, id, { passwordHash, setAt: world.clock.now() })
			]
		});
	}
	const wished = (wish: object = {}) =>
		v.parse(makeKeyWish, { name: 'Our website', scopes: ['practices:read'], days: 90, currentPassword: PASSWORD, ...wish });
	const make = async (name: CastName, wish: object = {}, requestKey?: string) =>
		makeKey(doorOf(world), await world.as(name, requestKey), wished(wish));
	const opened = (key: string) => whoseKey(doorOf(world), [], key);
	const own = async (name: CastName) => (await keysPage(await world.as(name))).own;

	test('read as the person who made them, and are known by nothing that anybody can read', async () => {
		const key = await make('Ada');
		expect(key).toMatch(/^grove_[0-9a-f]{64}$/);
		const found = await opened(key);
		expect(found).toMatchObject({ key: { name: 'Our website' }, ctx: { actor: { id: world.ids.Ada } } });
		for (const name of ['Ada', 'Dina'] as const)
			expect(JSON.stringify(await keysPage(await world.as(name)))).not.toContain(key.slice(10, 40));
		expect(await opened(`grove_${'0'.repeat(64)}`)).toBe('unknown');
		expect(await opened(key.toUpperCase())).toBe('unknown');
		expect(await opened('')).toBe('unknown');
	});

	test('are made by whoever knows the password, and not for an invented person', async () => {
		const wrong = make('Ada', { currentPassword: 'not hers' });
		await expect(wrong).rejects.toThrow(Invalid);
		await expect(make('Grace')).rejects.toThrow(NotFound);
		expect((await keysPage(await world.as('Grace'))).canMake).toBe(false);
		expect(await own('Ada')).toEqual([]);
	});

	test('are made once by a form that is sent twice', async () => {
		await make('Ada', {}, 'the same form');
		await expect(make('Ada', {}, 'the same form')).rejects.toThrow('shown only once');
		expect(await own('Ada')).toHaveLength(1);
	});

	test('need a name, something to read, and an end within a year', () => {
		for (const wrong of [{ name: '' }, { scopes: [] }, { scopes: ['practices:write'] }, { days: 366 }, { days: 0 }])
			expect(() => wished(wrong)).toThrow();
		expect(wished({ days: 365 }).days).toBe(365);
	});

	test('open nothing once their last day is over', async () => {
		const key = await make('Ada', { days: 30 });
		world.clock.set('2026-06-13T12:00:00.000Z');
		expect(await opened(key)).toMatchObject({ key: { lastDay: '2026-06-13' } });
		world.clock.set('2026-06-14T12:00:00.000Z');
		expect(await opened(key)).toBe('ended');
		expect(await own('Ada')).toMatchObject([{ over: true }]);
	});

	test('are ended by their person and by an administrator, at once, and by nobody else', async () => {
		const [one, other] = [await make('Ada'), await make('Ada', { name: 'A spreadsheet' })];
		const rows = await own('Ada');
		const idOf = (name: string) => rows.find((row) => row.name === name)!.id;
		await expect(endKey(await world.as('Eve'), idOf('Our website'))).rejects.toThrow(NotFound);
		await expect(endKey(await world.as('Grace'), idOf('Our website'))).rejects.not.toThrow(Forbidden);
		await endKey(await world.as('Ada'), idOf('Our website'));
		expect([await opened(one), (await opened(other)) !== 'ended']).toEqual(['ended', true]);
		await endKey(await world.as('Dina'), idOf('A spreadsheet'));
		expect(await opened(other)).toBe('ended');
		expect(await own('Ada')).toEqual([]);
	});

	test('are seen by administrators with whose they are and what they read, and by nobody else', async () => {
		await make('Eve', { scopes: ['lessons:read', 'search:read'] });
		expect((await keysPage(await world.as('Dina'))).others).toMatchObject([
			{ person: 'Eve', scopes: ['lessons:read', 'search:read'], usedOn: null, lastDay: '2026-08-12' }
		]);
		expect(await keysPage(await world.as('Ada'))).toMatchObject({ own: [], others: null });
	});

	test('are known to be in use by the day alone, written down once', async () => {
		const key = await make('Ada');
		for (let times = 0; times < 2; times++) {
			const found = await opened(key);
			if (typeof found === 'object') await seeKey(doorOf(world), found.key);
		}
		expect(await own('Ada')).toMatchObject([{ usedOn: '2026-05-14' }]);
		const seen = (await world.store.changes(0, 1_000)).filter(({ verb }) => verb === 'seeKey');
		expect(seen).toHaveLength(1);
	});

	test('end with the account, and do not come back with it', async () => {
		const key = await make('Ada');
		await disablePerson(await world.as('Dina'), world.ids.Ada, { takeAway: true });
		expect(await opened(key)).toBe('ended');
		await enablePerson(await world.as('Dina'), world.ids.Ada);
		expect(await opened(key)).toBe('ended');
	});

	test('end with the place of somebody who leaves for good, whose name goes from them', async () => {
		const key = await make('Eve');
		await departPerson(await world.as('Dina'), world.ids.Eve);
		expect(await opened(key)).toBe('unknown');
		expect((await keysPage(await world.as('Dina'))).others).toEqual([]);
	});

	test('end with a new password', async () => {
		const key = await make('Ada');
		await changePassword(doorOf(world), world.ids.Ada, { currentPassword: PASSWORD, password: 'another lantern hedge 46' });
		expect(await opened(key)).toBe('ended');
	});
});
