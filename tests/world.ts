import * as v from 'valibot';
import {
	addOrganisation,
	addPerson,
	appointSupervisor,
	changeRoles,
	contextFor,
	people,
	setUpWorkspace,
	type Passwords,
	type Standing
} from '#lib/domain/people';
import type { Clock, Instant } from '#lib/domain/shared/clock';
import type { Context, Store } from '#lib/domain/shared/context';
import { newId, type Id } from '#lib/domain/shared/ids';
import { system, visitor } from '#lib/domain/shared/policy';
import { addMember, formSet, formSetWish, setStanding, type Mode } from '#lib/domain/learning-sets';
import { givePlace, projectStanding, startProject, startProjectWish } from '#lib/domain/projects';
import { collections } from '#lib/server/collections';
import { argonPasswords } from '#lib/server/identity/argon-passwords';
import { MACHINE_STAYS_UP, openTestStore } from './contract/open';

/**
 * The cast that every test knows. Ada and Grace are support workers who keep learning files; Farid supervises both; Ben
 * facilitates the Tuesday set; Cleo belongs to another set; Dina coordinates and administers; Eve is at a partner body.
 */
export const CAST = ['Ada', 'Grace', 'Farid', 'Ben', 'Cleo', 'Dina', 'Eve'] as const;
export type CastName = (typeof CAST)[number];

/** A clock that stands until it is set or moved. */
export interface TestClock extends Clock {
	set(at: Instant): void;
	moveOn(hours: number): void;
}

/** A clock at a Thursday morning in May 2026. */
export function testClock(start: Instant = '2026-05-14T09:30:00.000Z'): TestClock {
	let at = start;
	return {
		now: () => at,
		set: (to) => void (at = to),
		moveOn: (hours) => void (at = new Date(Date.parse(at) + hours * 3_600_000).toISOString())
	};
}

export interface World {
	readonly store: Store;
	readonly clock: TestClock;
	readonly ids: Readonly<Record<CastName, Id>>;
	readonly organisations: { readonly host: Id; readonly partner: Id };
	/** Somebody of the cast acting now, with the tokens they hold at this moment. */
	as(name: CastName, requestKey?: string): Promise<Context>;
	/** The store as somebody signed out reads it. */
	readonly signedOut: ReturnType<Store['as']>;
	close(): Promise<void>;
}

export interface WorldOptions {
	/** What gives tokens besides the people's own; all of the workspace's when absent. */
	readonly standings?: readonly Standing[];
	/** A store of another engine, empty. */
	readonly store?: Store;
	readonly clock?: TestClock;
}

export const DINAS_PASSWORD = 'rowan hedge lantern 44';

const argon = argonPasswords(new Set());
let dinasHash: Promise<string> | undefined;
/** As at the door, at full cost, but for Dina's password: it is the same in every world, and hashed once in each process. */
const passwords: Passwords = {
	...argon,
	hash: (password) => (password === DINAS_PASSWORD ? (dinasHash ??= argon.hash(password)) : argon.hash(password))
};

/** Opens a workspace with the cast in it, on a fresh store. Close it after the test. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
	const clock = options.clock ?? testClock();
	const store = options.store ?? (await openTestStore(collections, clock, MACHINE_STAYS_UP));
	const standings = options.standings ?? [projectStanding, setStanding];
	const dina = await setUpWorkspace(
		{ store, clock, newId, passwords },
		{
			organisation: 'Northway Support',
			name: 'Dina',
			email: 'dina@northway.example',
			password: DINAS_PASSWORD,
			safeguardingName: 'The duty lead',
			safeguardingContact: 'extension 999'
		},
		{ vocabularies: [] }
	);
	const as = (id: Id, requestKey?: string) => contextFor(id, { store, clock, standings, ...(requestKey ? { requestKey } : {}) });
	const keeper = await as(dina);
	const host = keeper.actor.organisation;
	const partner = await addOrganisation(keeper, { name: 'Harbour College' });
	const staff = (name: string) => addPerson(keeper, { name, organisation: host, roles: ['staff'] });
	const ids: Record<CastName, Id> = {
		Ada: await staff('Ada'),
		Grace: await staff('Grace'),
		Farid: await staff('Farid'),
		Ben: await staff('Ben'),
		Cleo: await staff('Cleo'),
		Dina: dina,
		Eve: await addPerson(keeper, { name: 'Eve', organisation: partner, roles: ['partner'] })
	};
	const { version } = await store.as(system('setup')).find(people, dina);
	await changeRoles(keeper, { person: dina, version, roles: ['staff', 'coordinator', 'administrator'] });
	for (const supervisee of [ids.Ada, ids.Grace])
		await appointSupervisor(keeper, { supervisee, supervisor: ids.Farid, from: '2026-01-05' });
	return {
		store,
		clock,
		ids,
		organisations: { host, partner },
		as: (name, requestKey) => as(ids[name], requestKey),
		signedOut: store.as(visitor),
		close: () => store.close()
	};
}

export interface WorldWithSets extends World {
	/** A project on which Ben and Eve know each other. */
	readonly project: Id;
	/** Ben facilitates the Tuesday set of Ada, Grace and Eve; Cleo the Thursday set of Farid. */
	readonly sets: { readonly tuesday: Id; readonly thursday: Id };
}

/** The cast with their sets, formed on the day the clock stands at. `mode` is that of both. */
export async function openWorldWithSets(options: WorldOptions & { readonly mode?: Mode } = {}): Promise<WorldWithSets> {
	const world = await openWorld(options);
	const { ids } = world;
	const project = await startProject(await world.as('Dina'), v.parse(startProjectWish, { name: 'Open doors' }));
	for (const person of [ids.Ben, ids.Eve]) await givePlace(await world.as('Dina'), project, { person });
	const form = async (by: CastName, name: string, members: readonly CastName[]) => {
		const wish = { name, kind: 'learning-set', composition: 'practitioner', mode: options.mode ?? 'confidential' };
		const set = await formSet(await world.as(by), v.parse(formSetWish, wish));
		for (const member of members) await addMember(await world.as(by), set, { person: ids[member] });
		return set;
	};
	const tuesday = await form('Ben', 'The Tuesday set', ['Ada', 'Grace', 'Eve']);
	const thursday = await form('Cleo', 'The Thursday set', ['Farid']);
	return { ...world, project, sets: { tuesday, thursday } };
}
