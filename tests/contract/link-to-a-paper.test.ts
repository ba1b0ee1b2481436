import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import {
	addIssue,
	beginPaper,
	checkPaper,
	paperAtWork,
	publishPaper,
	withdrawPaper,
	writeIssue,
	writeIssueWish,
	writePaper
} from '#lib/domain/action-papers';
import { setStanding } from '#lib/domain/learning-sets';
import { changeRoles, people } from '#lib/domain/people';
import { projectStanding } from '#lib/domain/projects';
import { makeReadOnlyLink, openLink, readOnlyItem, readOnlyPage } from '#lib/domain/read-only-links';
import { Forbidden, NotFound } from '#lib/domain/shared/errors';
import { newId, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { openPracticeWorld, type PracticeWorld } from '../practice-world';
import { testClock, type CastName } from '../world';
import { SEARCHING_ENGINES } from './engines';

/** A database server that the machine is slow to start. */
const TO_START = 60_000;

let world: PracticeWorld;
let deps: Parameters<typeof openLink>[0];

const version = async (paper: Id) => (await paperAtWork(await world.as('Dina'), paper)).version;
const publish = async (paper: Id, readers: 'staff' | 'partners' | 'public') =>
	publishPaper(await world.as('Dina'), paper, { version: await version(paper), readers });

/** A paper of Ada's that was checked, with one issue and what it asks of funders. */
async function checked(): Promise<Id> {
	const ada = await world.as('Ada');
	const id = await beginPaper(ada, { title: 'What would help', note: '' });
	const issue = await addIssue(ada, id, { title: 'Letters reach few', challenge: '' });
	const asks = [{ audience: 'funders', text: 'Fund the telephone.' }];
	const words = { title: 'Letters reach few', wording: 'Ring before you write.', asks };
	await writeIssue(ada, id, v.parse(writeIssueWish, { version: await version(id), issue, ...words }));
	await writePaper(ada, id, { version: await version(id), title: 'What would help', summary: 'People ring.', opening: '' });
	await checkPaper(ada, id, { version: await version(id) });
	return id;
}

const link = async (who: CastName, id: Id) =>
	makeReadOnlyLink(await world.as(who), { kind: 'published-paper', id, body: 'Northern Fund', days: '30', note: '' });
const leadsNowhere = (token: string) =>
	expect(openLink(deps, token).then((opened) => readOnlyPage(deps, opened))).rejects.toThrow(NotFound);

describe.each(SEARCHING_ENGINES)('a read-only link to an action paper, %s,', (_, open) => {
	beforeEach(async () => {
		const clock = testClock();
		world = await openPracticeWorld({ store: await open(clock), clock });
		deps = { store: world.store, clock, standings: [projectStanding, setStanding] };
		return () => world.close();
	}, TO_START);

	test('shows one for partner bodies to whoever has it, as these read it, until it is withdrawn', async () => {
		const paper = await checked();
		await publish(paper, 'partners');
		const token = await link('Ada', paper);
		const opened = await openLink(deps, token);
		const seen = await readOnlyPage(deps, opened);
		expect(seen).toMatchObject({ is: 'paper', sender: 'Northway Support', paper: { title: 'What would help' } });
		expect(JSON.stringify(seen)).toMatch(/Letters reach few[\s\S]*Ring before you write[\s\S]*Fund the telephone/);
		expect(JSON.stringify(seen)).not.toMatch(/Ada/);
		await expect(readOnlyItem(opened, newId())).rejects.toThrow(NotFound);
		await withdrawPaper(await world.as('Dina'), paper, { reason: 'Out of date.' });
		await leadsNowhere(token);
	});

	test('is made of one for partner bodies by its owner or a coordinator alone, of one for anyone by every reader, of one for staff by nobody', async () => {
		const paper = await checked();
		await publish(paper, 'staff');
		await expect(link('Ada', paper)).rejects.toThrow(Forbidden);
		await expect(link('Dina', paper)).rejects.toThrow(Forbidden);
		await expect(link('Eve', paper)).rejects.toThrow(NotFound);
		const wider = await checked();
		await publish(wider, 'partners');
		await expect(link('Ben', wider)).rejects.toThrow(Forbidden);
		await link('Dina', wider);
		const widest = await checked();
		await publish(widest, 'public');
		expect(await readOnlyPage(deps, await openLink(deps, await link('Ben', widest)))).toMatchObject({ is: 'paper' });
	});

	test('shuts when whoever made it may show the paper no more', async () => {
		const paper = await checked();
		await publish(paper, 'partners');
		const token = await link('Dina', paper);
		await readOnlyPage(deps, await openLink(deps, token));
		const { version: seen } = await world.store.as(system('guard')).find(people, world.ids.Dina);
		await changeRoles(await world.as('Dina'), { person: world.ids.Dina, version: seen, roles: ['staff', 'administrator'] });
		await leadsNowhere(token);
	});
});
