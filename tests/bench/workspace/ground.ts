import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { addMember, addMemberWish, formSet, formSetWish, setStanding } from '#lib/domain/learning-sets';
import { learningSets, type LearningSet } from '#lib/domain/learning-sets/learning-set';
import { addPerson, appointSupervisor, changeRoles, contextFor, people, setUpWorkspace } from '#lib/domain/people';
import { firstTemplates } from '#lib/domain/practices';
import { knownOptions, type KnownOptions } from '#lib/domain/practices/known-options';
import { newestEditions, templatesById, type Template } from '#lib/domain/practices/template';
import { addObjective, projectStanding, setObjectiveWish, startProject, startProjectWish } from '#lib/domain/projects';
import { systemClock } from '#lib/domain/shared/clock';
import type { Saved } from '#lib/domain/shared/collection';
import { accounts, credentials } from '#lib/domain/people/account';
import { create, type Store } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { collections } from '#lib/server/collections';
import { readYaml } from '#lib/server/content/read-yaml';
import { template } from '#lib/server/content/template-schema';
import { vocabulary } from '#lib/server/content/vocabulary-schema';
import { argonPasswords } from '#lib/server/identity/argon-passwords';
import type { ArchivedCommit } from '#lib/server/store/archive';
import { openLowdbStore } from '#lib/server/store/lowdb';
import { Invented } from './invented';
import { noSearch } from './no-search';

/** What a workspace stands on before anything is written in it, made through the use cases. */
export interface Ground {
	readonly commits: readonly ArchivedCommit[];
	readonly organisation: Id;
	/** Who signs in: staff, coordinator, member of two sets, writer of entries. */
	readonly me: Id;
	/** Everyone, `me` among them. */
	readonly people: readonly Id[];
	readonly project: Id;
	readonly objectives: readonly Id[];
	/** Sets with their members; I belong to the first two, or to all. */
	readonly sets: readonly { readonly set: Saved<LearningSet>; readonly members: readonly Id[] }[];
	readonly template: Saved<Template>;
	readonly options: KnownOptions;
}

export const ME = { email: 'dina@northway.example', password: 'rowan hedge lantern 44' } as const;
const MEMBERS = 8;
/** Those of the first set who sign in; I am the first of them. */
export const SEATS_IN_FIRST_SET = MEMBERS;
export const seatOf = (at: number) => (at === 0 ? ME : { ...ME, email: `seat-${at}@northway.example` });

/**
 * Sets a workspace up with people (one for every hundred practices), supervisors, a project and sets. `meets`: whether I belong to two of
 * the sets or to every one.
 */
export async function makeGround(n: number, meets: 'two' | 'all' = 'two'): Promise<Ground> {
	const folder = await mkdtemp(join(tmpdir(), 'grove-bench-ground-'));
	const clock = systemClock;
	const log = { info() {}, warn() {}, error() {} };
	const store = await openLowdbStore({ dir: folder, collections, clock, log, secret: 'ground', search: noSearch });
	try {
		const passwords = argonPasswords(new Set());
		const me = await setUpWorkspace({ store, clock, newId, passwords }, HOST, {
			vocabularies: yamlsIn('vocabularies', vocabulary),
			furnishings: (id) => firstTemplates(yamlsIn('templates', template), id)
		});
		return await furnish(store, me, n, meets);
	} finally {
		await store.close();
		await rm(folder, { recursive: true, force: true });
	}
}

const HOST = {
	organisation: 'Northway Support',
	name: 'Dina',
	...ME,
	safeguardingName: 'The duty lead',
	safeguardingContact: 'extension 999'
};

async function furnish(
	store: Store & { exportAll: Awaited<ReturnType<typeof openLowdbStore>>['exportAll'] },
	me: Id,
	n: number,
	meets: 'two' | 'all'
): Promise<Ground> {
	const standings = [projectStanding, setStanding];
	const as = (person: Id) => contextFor(person, { store, clock: systemClock, standings });
	const read = store.as(system('setup'));
	const { version, organisation } = await read.find(people, me);
	await changeRoles(await as(me), { person: me, version, roles: ['staff', 'coordinator', 'administrator'] });
	const ctx = await as(me);
	const by = new Invented(7);
	const everyone: Id[] = [me];
	for (let at = 1; at < Math.max(20, n / 100); at++) {
		everyone.push(
			await addPerson(ctx, { name: `${capital(by.word())} ${capital(by.word())} ${at}`, organisation, roles: ['staff'] })
		);
	}
	for (const [at, supervisee] of everyone.entries()) {
		const supervisor = everyone[at - (at % 8)]!;
		if (supervisor !== supervisee) await appointSupervisor(ctx, { supervisee, supervisor, from: '2024-01-08' });
	}
	const project = await startProject(ctx, v.parse(startProjectWish, { name: 'Open doors' }));
	const objectives: Id[] = [];
	for (let number = 1; number <= 6; number++) {
		objectives.push(
			await addObjective(ctx, project, v.parse(setObjectiveWish, { kind: 'objective', number, name: by.line(80) }))
		);
	}
	const sets: { set: Saved<LearningSet>; members: Id[] }[] = [];
	for (let at = 0; at < Math.max(4, n / 200); at++) {
		const members = Array.from({ length: MEMBERS }, (_, seat) => everyone[1 + ((at * 5 + seat) % (everyone.length - 1))]!);
		if (at < 2 || meets === 'all') members[0] = me;
		const facilitator = members[0]!;
		const wish = {
			name: `${capital(by.word())} set ${at}`,
			kind: 'learning-set',
			mode: at % 3 === 0 ? 'attributable' : 'confidential'
		};
		const id = await formSet(await as(facilitator), v.parse(formSetWish, wish));
		for (const person of new Set(members.slice(1)))
			await addMember(await as(facilitator), id, v.parse(addMemberWish, { person }));
		sets.push({ set: await read.find(learningSets, id), members: [...new Set(members)] });
	}
	await giveAccounts(store, me, sets[0]!.members);
	const [form] = newestEditions((await templatesById(read)).values());
	if (!form) throw new Error('There is no template to describe practices by.');
	const options = await knownOptions(read, form);
	const commits: ArchivedCommit[] = [];
	for await (const commit of (await store.exportAll()).commits) commits.push(commit);
	return { commits, organisation, me, people: everyone, project, objectives, sets, template: form, options };
}

/** Lets the members of a set sign in, each at an address of their own, with my password. */
async function giveAccounts(store: Store, me: Id, members: readonly Id[]): Promise<void> {
	const { id: _, version: __, ...credential } = await store.as(system('sign-in')).find(credentials, me);
	const changes = members.flatMap((member, at) =>
		at === 0
			? []
			: [create(accounts, member, { email: seatOf(at).email, disabled: null }), create(credentials, member, credential)]
	);
	await store.commit({ by: 'setup', verb: 'givenAccounts', subject: ref(accounts.kind, me), changes });
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

// Read from the folder, since the bench runs outside the bundle that carries the content along.
const CONTENT = new URL('../../../content/', import.meta.url);

function yamlsIn<S extends v.GenericSchema>(folder: string, schema: S): v.InferOutput<S>[] {
	const files = readdirSync(new URL(folder, CONTENT)).toSorted();
	return files.map((file) =>
		readYaml(`content/${folder}/${file}`, readFileSync(new URL(`${folder}/${file}`, CONTENT), 'utf8'), schema)
	);
}
