import * as v from 'valibot';
import { accounts, addPerson, disablePerson, invitePerson, invitePersonWish, workspaceOf } from '#lib/domain/people';
import { token } from '#lib/domain/shared/audience';
import { create, type Change } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import type { Seats } from '../seats';
import { agreed } from '#tests/agreed';
import { collectionOf, deed, SIGNED_IN, versionOf, type Deed, type Given } from './deed';

const KEEPER = ['administrator'] as const;
const fresh = () => `${newId()}@northway.example`;
const keep = ({ world }: Seats, ...changes: Change[]) =>
	world.store.commit({ by: 'setup', verb: 'given', subject: ref(changes[0]!.of.kind, changes[0]!.id), changes });
const host = ({ world }: Seats) => world.organisations.host;

/** Somebody of the staff, with or without an account. */
async function somebody(seats: Seats, hasAccount = false): Promise<{ id: Id; version: number }> {
	const id = await addPerson(await seats.as('administrator'), { name: 'Kim', organisation: host(seats), roles: ['staff'] });
	if (hasAccount) await keep(seats, create(accounts, id, { email: fresh(), disabled: null }));
	return { id, version: await versionOf(seats, 'person', id) };
}

async function openSession(seats: Seats, person: Id): Promise<Id> {
	const [id, now] = [newId(), seats.world.clock.now()];
	await keep(
		seats,
		create(collectionOf('session'), id, { person, startedAt: now, seenAt: now, browser: '', visiting: null, end: null } as never)
	);
	return id;
}

const ofPerson = (
	action: string,
	given: (person: { id: Id; version: number }, seats: Seats) => Given['fields'],
	hasAccount = false
) =>
	deed('/people/[id=id]', action, KEEPER, async (seats) => {
		const person = await somebody(seats, hasAccount);
		return { id: person.id, fields: given(person, seats) ?? {} };
	});

export const PEOPLE_DEEDS: readonly Deed[] = [
	deed('/people', 'invite', KEEPER, async (seats) => ({
		fields: { name: 'Nia', email: fresh(), organisation: host(seats), roles: ['staff'] }
	})),
	deed('/people', 'add', KEEPER, async (seats) => ({ fields: { name: 'Nia', organisation: host(seats), roles: ['staff'] } })),
	deed('/people', 'addOrganisation', KEEPER, async () => ({ fields: { name: `Body ${newId()}` } })),
	deed('/people', 'withdraw', KEEPER, async (seats) => {
		const wish = { name: 'Nia', email: fresh(), organisation: host(seats), roles: ['staff'] };
		const { id } = await invitePerson(await seats.as('administrator'), v.parse(invitePersonWish, wish));
		return { fields: { invitation: id } };
	}),
	ofPerson('name', ({ version }) => ({ version, name: 'Kim Vale' })),
	ofPerson('roles', ({ version }) => ({ version, roles: ['staff', 'coordinator'] })),
	ofPerson('supervisor', (_, { world }) => ({ supervisor: world.ids.Farid, from: '2026-06-01' })),
	ofPerson('disable', () => ({}), true),
	deed('/people/[id=id]', 'enable', KEEPER, async (seats) => {
		const { id } = await somebody(seats, true);
		await disablePerson(await seats.as('administrator'), id);
		return { id };
	}),
	ofPerson('depart', () => ({}), true),
	// Agreed between Ada, Farid and somebody who has left: what they read alone, they hand on.
	deed('/people/[id=id]', 'handOn', ['author', 'supervisor'], async (seats) => {
		const { id } = await somebody(seats, true);
		const { Ada, Farid } = seats.world.ids;
		const readers = [Ada, Farid, id].map((each) => token.person(each));
		const action = await agreed(seats.world, 'Ring', { person: id, source: 'supervision', readers });
		await disablePerson(await seats.as('administrator'), id);
		return { id, fields: { actions: [action], to: Farid } };
	}),
	ofPerson('resetLink', () => ({}), true),
	deed('/settings', 'revoke', ['author'], async (seats) => ({
		fields: { session: await openSession(seats, seats.world.ids.Ada) }
	})),
	deed('/settings', 'signOutEverywhere', SIGNED_IN, async (seats, by) => {
		await openSession(seats, (await seats.as(by)).actor.id);
		return {};
	}),
	deed('/settings/program-keys', 'end', ['author', 'administrator'], async (seats) => {
		const [id, person] = [newId(), (await seats.as('author')).actor.id];
		const key = { person, name: 'Our website', scopes: ['practices:read'], madeOn: '2026-05-01', lastDay: '2026-07-30' };
		await keep(seats, create(collectionOf('program-key'), id, { ...key, usedOn: null, end: null } as never));
		return { fields: { key: id } };
	}),
	deed('/settings/mail', 'trial', KEEPER, async (seats) => {
		const { id } = (await seats.as('administrator')).actor;
		await keep(seats, create(accounts, id, { email: fresh(), disabled: null }));
		return {};
	}),
	deed('/settings', 'workspace', KEEPER, async ({ world }) => {
		const { version } = (await workspaceOf(world.store.as(system('setup'))))!;
		const words = { safeguardingName: 'The lead', safeguardingContact: '9', beneficiary: 'client', beneficiaries: 'clients' };
		return { fields: { version, ...words } };
	})
];
