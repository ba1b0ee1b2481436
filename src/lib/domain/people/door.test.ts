import { beforeEach, describe, expect, test } from 'vitest';
import { argonPasswords } from '#lib/server/identity/argon-passwords';
import { DINAS_PASSWORD, openWorld, type World } from '../../../../tests/world';
import { addHours } from '../shared/clock';
import type { Store } from '../shared/context';
import { Forbidden, Invalid, NotFound, StoreUnavailable, Taken } from '../shared/errors';
import { newId, type Id } from '../shared/ids';
import { system } from '../shared/policy';
import {
	acceptInvitation,
	accounts,
	addPerson,
	changeEmail,
	changePassword,
	changeRoles,
	contextFor,
	departPerson,
	disablePerson,
	enablePerson,
	FORMER_COLLEAGUE,
	invitePerson,
	issueResetLink,
	namesOf,
	openResetLink,
	openSession,
	people,
	resetPassword,
	revokeSession,
	seeSession,
	settingsPage,
	setUpWorkspace,
	signIn,
	signOutEverywhere,
	staySignedIn,
	visitAs,
	withdrawInvitation,
	type Door
} from '.';

const DINA = 'dina@northway.example';
const FRESH = 'seven tall herons at dusk';
let world: World;
let door: Door;

beforeEach(async () => {
	world = await openWorld();
	door = { store: world.store, clock: world.clock, newId, passwords: argonPasswords(new Set(['password123'])) };
});

const enter = (email = DINA, password = DINAS_PASSWORD, previous?: Id) =>
	signIn(door, { email, password, browser: 'Test', previous });
/** Asks with a session, as every request does. */
const isOpen = async (session: Id) => {
	const open = await openSession(door, session);
	if (open) await seeSession(door, open.session);
	return open !== null;
};

/** The same door, over a store that commits so. */
const committing = (commit: Store['commit']): Door => ({
	...door,
	store: new Proxy(world.store, {
		get: (store, name: keyof Store) => (name === 'commit' ? commit : store[name].bind(store))
	})
});

async function join(name: string, email: string): Promise<Id> {
	const { token } = await invitePerson(await world.as('Dina'), {
		name,
		email,
		organisation: world.organisations.host,
		roles: ['staff']
	});
	return (await acceptInvitation(door, token, { name, password: FRESH })).person;
}

describe('signing in', () => {
	test('whoever knows the password gets a session; a wrong password, an unknown address and a disabled account get nothing', async () => {
		expect(await enter()).toMatchObject({ person: world.ids.Dina });
		expect(await enter(DINA, 'rowan hedge lantern 45')).toBeNull();
		expect(await enter('nobody@northway.example')).toBeNull();
		const kim = await join('Kim', 'kim@northway.example');
		expect(await enter('kim@northway.example', FRESH)).toMatchObject({ person: kim });
		await disablePerson(await world.as('Dina'), kim);
		expect(await enter('kim@northway.example', FRESH)).toBeNull();
		await enablePerson(await world.as('Dina'), kim);
		expect(await enter('kim@northway.example', FRESH)).not.toBeNull();
	});

	test('a disabled account opens for thirty days to what its person takes away, where an administrator lets it', async () => {
		const kim = await join('Kim', 'kim@northway.example');
		const before = (await enter('kim@northway.example', FRESH))!.session;
		await disablePerson(await world.as('Dina'), kim, { takeAway: true });
		expect(await isOpen(before)).toBe(false);
		const { session } = (await enter('kim@northway.example', FRESH))!;
		expect(await openSession(door, session)).toMatchObject({ person: kim, leaving: true });
		expect(await enter('kim@northway.example', 'rowan hedge lantern 45')).toBeNull();
		world.clock.moveOn(31 * 24);
		expect(await openSession(door, session)).toBeNull();
		expect(await enter('kim@northway.example', FRESH)).toBeNull();
		await enablePerson(await world.as('Dina'), kim);
		expect(await openSession(door, (await enter('kim@northway.example', FRESH))!.session)).toMatchObject({ leaving: false });
	});

	test('where what somebody takes away turns out to be in wrong hands, it closes at once, and its days never begin anew', async () => {
		const kim = await join('Kim', 'kim@northway.example');
		await disablePerson(await world.as('Dina'), kim, { takeAway: true });
		world.clock.moveOn(29 * 24);
		await disablePerson(await world.as('Dina'), kim, { takeAway: true });
		const { session } = (await enter('kim@northway.example', FRESH))!;
		await disablePerson(await world.as('Dina'), kim, { takeAway: false });
		expect(await openSession(door, session)).toBeNull();
		expect(await enter('kim@northway.example', FRESH)).toBeNull();
		await disablePerson(await world.as('Dina'), kim, { takeAway: true });
		expect(await enter('kim@northway.example', FRESH)).toBeNull();
	});

	test('a session in which somebody takes their words away does not turn into one of the workspace', async () => {
		const kim = await join('Kim', 'kim@northway.example');
		await disablePerson(await world.as('Dina'), kim, { takeAway: true });
		const { session } = (await enter('kim@northway.example', FRESH))!;
		await enablePerson(await world.as('Dina'), kim);
		expect(await openSession(door, session)).toBeNull();
		expect(await openSession(door, (await enter('kim@northway.example', FRESH))!.session)).toMatchObject({ leaving: false });
	});

	test('known and unknown addresses take the same work: as many reads, and one hash of the same cost', async () => {
		const work = async (email: string) => {
			const done: string[] = [];
			const real = world.store.as(system('sign-in'));
			const reads = new Proxy(real, {
				get: (reading, name: keyof typeof real) => {
					done.push(name);
					return reading[name].bind(reading);
				}
			});
			const passwords = {
				...door.passwords,
				verify: (hash: string | null, password: string) => {
					done.push('verify');
					return door.passwords.verify(hash, password);
				}
			};
			const store = { ...door.store, as: () => reads };
			await signIn({ ...door, store, passwords }, { email, password: 'not the password at all', browser: '' });
			return done;
		};
		const known = await work(DINA);
		expect(known).toContain('verify');
		expect(await work('nobody@northway.example')).toEqual(known);
	});

	test('the letters of a password count, not how a keyboard composes them', async () => {
		const kim = await join('Kim', 'kim@northway.example');
		await resetPassword(door, await issueResetLink(await world.as('Dina'), kim), { password: 'crème brûlée évening' });
		expect(await enter('kim@northway.example', 'crème brûlée évening'.normalize('NFD'))).not.toBeNull();
		expect(await enter('kim@northway.example', 'creme brulee evening')).toBeNull();
	});

	test('a new sign-in ends the session that the browser had', async () => {
		const first = (await enter())!.session;
		const second = (await enter(DINA, DINAS_PASSWORD, first))!.session;
		expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
	});

	test('an id that somebody planted is no session', async () => {
		expect(await isOpen(newId())).toBe(false);
	});
});

describe('a session', () => {
	test('ends twelve hours after the last request, and a clock that goes back does not revive it', async () => {
		const { session } = (await enter())!;
		world.clock.moveOn(11.9);
		expect(await isOpen(session)).toBe(true);
		world.clock.moveOn(12);
		expect(await isOpen(session)).toBe(false);
		world.clock.moveOn(-20);
		expect(await isOpen(session)).toBe(false);
	});

	test('goes on for whoever asks to stay signed in, who is told so once it is written down', async () => {
		const { session } = (await enter())!;
		world.clock.moveOn(11.95);
		const writing = Promise.withResolvers<void>();
		const slow = committing(async (wish) => {
			await writing.promise;
			return world.store.commit(wish);
		});
		let told = false;
		const staying = staySignedIn(slow, session).finally(() => (told = true));
		expect(await openSession(door, session)).not.toBeNull();
		expect(told).toBe(false);
		writing.resolve();
		expect(await staying).toEqual({ at: addHours(world.clock.now(), 12), canGoOn: true });
		world.clock.moveOn(11);
		expect((await openSession(door, session))?.session.id).toBe(session);
	});

	test('keeps the end that it had where a new one cannot be written, and one that has ended cannot be put off', async () => {
		const { session } = (await enter())!;
		const end = addHours(world.clock.now(), 12);
		world.clock.moveOn(11.95);
		const full = committing(() => Promise.reject(new StoreUnavailable('disk-full', 'No room is left.')));
		expect(await staySignedIn(full, session)).toEqual({ at: end, canGoOn: true });
		world.clock.moveOn(0.1);
		await expect(staySignedIn(door, session)).rejects.toThrow(NotFound);
	});

	test('ends seven days after sign-in, however busy', async () => {
		const { session } = (await enter())!;
		for (let hours = 0; hours < 167; hours += 6) {
			expect(await isOpen(session)).toBe(true);
			world.clock.moveOn(6);
		}
		expect(await isOpen(session)).toBe(false);
	});

	test('can be listed and ended by its own person, and by nobody else', async () => {
		await join('Kim', 'kim@northway.example');
		const { session, person } = (await enter('kim@northway.example', FRESH))!;
		const kim = () => contextFor(person, { store: world.store, clock: world.clock, standings: [] });
		await expect(revokeSession(await world.as('Dina'), session)).rejects.toThrow(NotFound);
		expect((await settingsPage(await kim(), { id: session, person })).sessions).toMatchObject([{ id: session, here: true }]);
		await revokeSession(await kim(), session);
		expect(await isOpen(session)).toBe(false);
		expect((await settingsPage(await kim(), { id: newId(), person })).sessions).toEqual([]);
	});

	test('dies at once when its person is disabled, changes roles or signs out everywhere', async () => {
		const kim = await join('Kim', 'kim@northway.example');
		const fresh = async () => (await enter('kim@northway.example', FRESH))!.session;
		const [one, two] = [await fresh(), await fresh()];
		await signOutEverywhere(await contextFor(kim, { store: world.store, clock: world.clock, standings: [] }));
		expect([await isOpen(one), await isOpen(two)]).toEqual([false, false]);
		const three = await fresh();
		const { version } = await world.store.as(system('sign-in')).find(people, kim);
		await changeRoles(await world.as('Dina'), { person: kim, version, roles: ['staff', 'coordinator'] });
		expect(await isOpen(three)).toBe(false);
		const four = await fresh();
		await disablePerson(await world.as('Dina'), kim);
		expect(await isOpen(four)).toBe(false);
	});

	test('visits as somebody else in the example only', async () => {
		const { session } = (await enter())!;
		await expect(visitAs(await world.as('Dina'), session, world.ids.Ada)).rejects.toThrow(Forbidden);
	});
});

describe('an invitation', () => {
	const offer = async (email = 'kim@northway.example') =>
		invitePerson(await world.as('Dina'), { name: 'Kim', email, organisation: world.organisations.host, roles: ['staff'] });

	test('works once, and not after it was withdrawn or ran out', async () => {
		const { token } = await offer();
		const id = (await acceptInvitation(door, token, { name: 'Kim', password: FRESH })).person;
		expect((await world.store.as(system('sign-in')).find(people, id)).roles).toEqual(['staff']);
		await expect(acceptInvitation(door, token, { name: 'Kim', password: FRESH })).rejects.toThrow(NotFound);

		const withdrawn = await offer('lee@northway.example');
		await withdrawInvitation(await world.as('Dina'), withdrawn.id);
		await expect(acceptInvitation(door, withdrawn.token, { name: 'Lee', password: FRESH })).rejects.toThrow(NotFound);

		const late = await offer('max@northway.example');
		world.clock.moveOn(14 * 24);
		await expect(acceptInvitation(door, late.token, { name: 'Max', password: FRESH })).rejects.toThrow(NotFound);
	});

	test('accepted in two tabs at once makes one person, and one address has one account', async () => {
		const { token } = await offer();
		const both = await Promise.allSettled([1, 2].map(() => acceptInvitation(door, token, { name: 'Kim', password: FRESH })));
		expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		const again = await offer();
		await expect(acceptInvitation(door, again.token, { name: 'Kim', password: FRESH })).rejects.toThrow(Invalid);
		expect(await world.store.as(system('sign-in')).findUnique(accounts, 'email', 'kim@northway.example')).not.toBeNull();
	});

	test('is made by an administrator, never by staff, and gives a partner nothing but a guest’s place', async () => {
		const wish = { name: 'Kim', email: 'kim@northway.example', organisation: world.organisations.partner };
		await expect(invitePerson(await world.as('Ben'), { ...wish, roles: ['partner'] })).rejects.toThrow(Forbidden);
		await expect(invitePerson(await world.as('Dina'), { ...wish, roles: ['partner', 'administrator'] })).rejects.toThrow(Invalid);
		expect((await invitePerson(await world.as('Dina'), { ...wish, roles: ['partner'] })).token).toMatch(/^[0-9a-f]{64}$/);
	});
});

describe('a reset link', () => {
	const issue = async () => issueResetLink(await world.as('Dina'), world.ids.Dina);

	test('works once, for its own person, and ends every session', async () => {
		const { session } = (await enter())!;
		const token = await issue();
		expect(await resetPassword(door, token, { password: FRESH })).toBe(DINA);
		expect(await isOpen(session)).toBe(false);
		expect([await enter(), await enter(DINA, FRESH)]).toMatchObject([null, { person: world.ids.Dina }]);
		await expect(resetPassword(door, token, { password: FRESH })).rejects.toThrow(NotFound);
	});

	test('stops working when a newer one is made, after an hour, and when the password is changed', async () => {
		const first = await issue();
		const second = await issue();
		await expect(openResetLink(door, first)).rejects.toThrow(NotFound);
		await expect(openResetLink(door, second)).resolves.toBeDefined();
		await changePassword(door, world.ids.Dina, { currentPassword: DINAS_PASSWORD, password: FRESH });
		await expect(openResetLink(door, second)).rejects.toThrow(NotFound);
		const third = await issue();
		world.clock.moveOn(1);
		await expect(openResetLink(door, third)).rejects.toThrow(NotFound);
	});

	test('a reset token is no invitation, and only an administrator makes one', async () => {
		await expect(acceptInvitation(door, await issue(), { name: 'Kim', password: FRESH })).rejects.toThrow(NotFound);
		await expect(issueResetLink(await world.as('Farid'), world.ids.Dina)).rejects.toThrow(Forbidden);
	});
});

describe('a password', () => {
	test('is changed with the current one only', async () => {
		const change = (currentPassword: string) => changePassword(door, world.ids.Dina, { currentPassword, password: FRESH });
		await expect(change('rowan hedge lantern 45')).rejects.toThrow('not your current password');
		await change(DINAS_PASSWORD);
		expect(await enter(DINA, FRESH)).not.toBeNull();
	});
});

describe('the e-mail address one signs in with', () => {
	const NEW = 'dina.vale@northway.example';
	const move = (currentPassword: string, email = NEW) => changeEmail(door, world.ids.Dina, { currentPassword, email });

	test('is changed with the password only; every session and reset link ends, and the old address signs nobody in', async () => {
		const { session } = (await enter())!;
		const link = await issueResetLink(await world.as('Dina'), world.ids.Dina);
		await expect(move('rowan hedge lantern 45')).rejects.toThrow('not your current password');
		expect(await isOpen(session)).toBe(true);
		await move(DINAS_PASSWORD);
		expect(await isOpen(session)).toBe(false);
		await expect(openResetLink(door, link)).rejects.toThrow(NotFound);
		expect(await enter()).toBeNull();
		expect(await enter(NEW)).toMatchObject({ person: world.ids.Dina });
	});

	test('is never that of another account, which is not told', async () => {
		await join('Kim', 'kim@northway.example');
		const refused = await move(DINAS_PASSWORD, 'kim@northway.example').catch((trouble: unknown) => trouble);
		expect(refused).toMatchObject({ issues: [{ field: 'email' }] });
		expect(String(refused)).not.toMatch(/account|in use|taken|kim/i);
		expect(await enter('kim@northway.example', FRESH)).not.toBeNull();
		expect(await enter()).toMatchObject({ person: world.ids.Dina });
	});
});

describe('leaving', () => {
	test('takes the account and the name, and leaves a former colleague', async () => {
		const kim = await join('Kim', 'kim@northway.example');
		await departPerson(await world.as('Dina'), kim);
		expect((await namesOf((await world.as('Ada')).read, [kim])).get(kim)).toBe(FORMER_COLLEAGUE);
		expect(await enter('kim@northway.example', FRESH)).toBeNull();
		await expect(world.store.as(system('sign-in')).find(accounts, kim)).rejects.toThrow(NotFound);
	});

	test('the only administrator stays, until there is another', async () => {
		const dina = await world.as('Dina');
		await expect(disablePerson(dina, world.ids.Dina)).rejects.toThrow('only administrator');
		const { version } = await dina.read.find(people, world.ids.Dina);
		await expect(changeRoles(dina, { person: world.ids.Dina, version, roles: ['staff'] })).rejects.toThrow('only administrator');
		await addPerson(dina, { name: 'Kim', organisation: world.organisations.host, roles: ['staff', 'administrator'] });
		await changeRoles(dina, { person: world.ids.Dina, version, roles: ['staff'] });
		expect((await world.as('Dina')).actor.tokens.has('administrators')).toBe(false);
	});
});

test('a workspace is set up once', async () => {
	const wish = {
		organisation: 'Another',
		name: 'Mallory',
		email: 'mallory@example.org',
		password: FRESH,
		safeguardingName: 'Lead',
		safeguardingContact: 'extension 1'
	};
	await expect(setUpWorkspace(door, wish, { vocabularies: [] })).rejects.toThrow(Taken);
});
