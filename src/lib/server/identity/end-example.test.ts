import { expect, test } from 'vitest';
import { keepEntry, keepEntryWish, learningEntries } from '#lib/domain/learning-files';
import {
	acceptInvitation,
	addPerson,
	contextFor,
	invitePerson,
	openSession,
	people,
	setUpWorkspace,
	signIn,
	visitAs,
	workspaceOf,
	type Door
} from '#lib/domain/people';
import { Forbidden, NotFound } from '#lib/domain/shared/errors';
import { newId, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import * as v from 'valibot';
import { openTestStore } from '../../../../tests/contract/open';
import { testClock } from '../../../../tests/world';
import { collections } from '../collections';
import { argonPasswords } from './argon-passwords';
import { endExample } from './end-example';

const PASSWORD = 'rowan hedge lantern 44';

/** An example with one invented person who kept an entry, and the administrator who set it up. */
async function openExample() {
	const clock = testClock();
	const store = await openTestStore(collections, clock);
	const door: Door = { store, clock, newId, passwords: argonPasswords(new Set()) };
	const wish = {
		organisation: 'Northway',
		name: 'Dina',
		email: 'dina@northway.example',
		password: PASSWORD,
		safeguardingName: 'Lead',
		safeguardingContact: '9'
	};
	const keeper = await setUpWorkspace(door, wish, { vocabularies: [], example: true });
	const as = (id: Id) => contextFor(id, { store, clock, standings: [] });
	const dina = await as(keeper);
	const invented = await addPerson(dina, { name: 'Ada', organisation: dina.actor.organisation, roles: ['staff'] });
	const entry = await keepEntry(await as(invented), v.parse(keepEntryWish, { text: 'An invented day.' }));
	return { store, clock, collections, door, keeper, invented, entry, as };
}

test('the example is looked at through other people’s eyes, and back through one’s own', async () => {
	const { door, keeper, invented, entry, as } = await openExample();
	const { session } = (await signIn(door, { email: 'dina@northway.example', password: PASSWORD, browser: '' }))!;
	await visitAs(await as(keeper), session, invented);
	const visiting = (await openSession(door, session))!;
	expect(visiting.person).toBe(invented);
	expect((await (await as(visiting.person)).read.find(learningEntries, entry)).author).toBe(invented);
	await visitAs(await as(invented), session, keeper);
	expect((await openSession(door, session))!.person).toBe(keeper);
	await expect((await as(keeper)).read.find(learningEntries, entry)).rejects.toThrow(NotFound);
});

test('somebody invited into the example looks through invented eyes only, and never with the keeper’s powers', async () => {
	const { door, keeper, invented, as } = await openExample();
	const dina = await as(keeper);
	const host = dina.actor.organisation;
	const { token } = await invitePerson(dina, {
		name: 'Kim',
		email: 'kim@northway.example',
		organisation: host,
		roles: ['staff']
	});
	const { person: kim } = await acceptInvitation(door, token, { name: 'Kim', password: 'heron willow teapot 91' });
	const alsoKeeps = await addPerson(dina, { name: 'Bo', organisation: host, roles: ['staff', 'administrator'] });
	const { session } = (await signIn(door, { email: 'kim@northway.example', password: 'heron willow teapot 91', browser: '' }))!;
	await expect(visitAs(await as(kim), session, keeper)).rejects.toThrow(Forbidden);
	await expect(visitAs(await as(kim), session, alsoKeeps)).rejects.toThrow(Forbidden);
	await visitAs(await as(kim), session, invented);
	expect((await openSession(door, session))!.person).toBe(invented);

	const { session: own } = (await signIn(door, { email: 'dina@northway.example', password: PASSWORD, browser: '' }))!;
	await expect(visitAs(await as(keeper), own, kim)).rejects.toThrow(Forbidden);
	await visitAs(await as(keeper), own, alsoKeeps);
	expect((await openSession(door, own))!.person).toBe(alsoKeeps);
});

test('ending it leaves the administrator, the organisation and nothing invented, and there is no example any more', async () => {
	const example = await openExample();
	const { store, keeper, invented, entry } = example;
	await expect(endExample(example, invented)).rejects.toThrow(Forbidden);
	await endExample(example, keeper);
	const all = store.as(system('example'));
	await expect(all.find(people, invented)).rejects.toThrow(NotFound);
	await expect(all.find(learningEntries, entry)).rejects.toThrow(NotFound);
	expect((await all.find(people, keeper)).name).toBe('Dina');
	expect((await workspaceOf(all))?.example).toBe(false);
	expect(await signIn(example.door, { email: 'dina@northway.example', password: PASSWORD, browser: '' })).toMatchObject({
		person: keeper
	});
	await expect(endExample(example, keeper)).rejects.toThrow(NotFound);
});
