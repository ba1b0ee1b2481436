import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import { setStanding } from '#lib/domain/learning-sets';
import { accounts, changeRoles, departPerson, disablePerson, people } from '#lib/domain/people';
import { offerPractice, withdrawPractice } from '#lib/domain/practices';
import { projectStanding, startProject, startProjectWish } from '#lib/domain/projects';
import {
	allLinks,
	endReadOnlyLink,
	isShownOutside,
	makeReadOnlyLink,
	makeReadOnlyLinkWish,
	myLinks,
	noteOpening,
	openLink,
	readOnlyItem,
	readOnlyPage,
	wordsToShow
} from '#lib/domain/read-only-links';
import { addToCollection, beginCollection, beginCollectionWish, deleteCollection } from '#lib/domain/reading-collections';
import { create, type Store } from '#lib/domain/shared/context';
import { Forbidden, NotFound } from '#lib/domain/shared/errors';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { CASE, openPracticeWorld, type PracticeWorld } from '../practice-world';
import { testClock, type CastName, type TestClock } from '../world';
import { SEARCHING_ENGINES } from './engines';

type Kind = v.InferOutput<typeof makeReadOnlyLinkWish>['kind'];

let world: PracticeWorld;
let deps: Parameters<typeof openLink>[0];
/** Of Ada: a practice for partner bodies; a collection with it, one for anyone, one of Dina's for partner bodies, and a lesson for staff. */
let practice: Id;
let collection: Id;

async function prepared(open: (clock: TestClock) => Promise<Store>): Promise<() => Promise<void>> {
	const clock = testClock();
	world = await openPracticeWorld({ store: await open(clock), clock });
	deps = { store: world.store, clock, standings: [projectStanding, setStanding] };
	const published = async (by: CastName, title: string, readers: 'public' | 'partners') => {
		const id = await world.draft(by, { ...CASE, title: { text: title } });
		if (by !== 'Dina') await offerPractice(await world.as(by), id);
		return world.publish(id, { readers });
	};
	practice = await published('Ada', 'Hers, for partners', 'partners');
	const others = [await published('Dina', 'For anyone', 'public'), await published('Dina', 'Not hers, for partners', 'partners')];
	const project = await startProject(await world.as('Dina'), v.parse(startProjectWish, { name: 'Open doors' }));
	const wish = { title: 'Ring back', whatHappened: 'They rang.', place: project, audience: ['staff'] };
	const lesson = await noticeLesson(await world.as('Ada'), v.parse(noticeLessonWish, wish));
	const begun = { title: 'Before a visit', introduction: 'By lamplight.', of: `published-practice/${practice}` };
	collection = await beginCollection(await world.as('Ada'), v.parse(beginCollectionWish, begun));
	for (const of of [`lesson/${lesson}`, ...others.map((id) => `published-practice/${id}`)])
		await addToCollection(await world.as('Ada'), { collection, of, why: 'The willow tree rule' });
	return () => world.close();
}

const make = async (who: CastName, kind: Kind, id: Id, days: '7' | '365' = '7') =>
	makeReadOnlyLink(await world.as(who), { kind, id, body: 'Northern Fund', days, note: 'For the visit in June' });
const toPractice = () => make('Ada', 'published-practice', practice);
const toCollection = () => make('Ada', 'reading-collection', collection);
const see = async (token: string) => readOnlyPage(deps, await openLink(deps, token));
const leadsNowhere = (token: string) => expect(openLink(deps, token)).rejects.toThrow(NotFound);

describe.each(SEARCHING_ENGINES)('a read-only link, %s,', (_, open) => {
	beforeEach(() => prepared(open));

	test('shows of a collection what is open to partner bodies or anyone and its maker may show, and no sign of the rest', async () => {
		const seen = await see(await toCollection());
		expect(seen).toMatchObject({
			is: 'collection',
			title: 'Before a visit',
			introduction: 'By lamplight.',
			sender: 'Northway Support'
		});
		const items = seen.is === 'collection' ? seen.items : [];
		expect(items.map(({ of }) => of.title)).toEqual(['Hers, for partners', 'For anyone']);
		expect(JSON.stringify(seen)).not.toMatch(/Ring back|Not hers|Ada/);
		const opened = await openLink(deps, await toCollection());
		expect(await readOnlyItem(opened, items[0]!.id)).toMatchObject({ practice: { title: 'Hers, for partners' } });
		await expect(readOnlyItem(opened, newId())).rejects.toThrow(NotFound);
	});

	test('leads nowhere once it is ended or over, like one that never was', async () => {
		const [first, second] = [await toPractice(), await toPractice()];
		expect(await see(first)).toMatchObject({ is: 'practice', practice: { title: 'Hers, for partners' } });
		const { lines } = await myLinks(await world.as('Ada'), null);
		await endReadOnlyLink(await world.as('Ada'), { link: lines[0]!.id });
		const left = await Promise.allSettled([first, second].map((token) => openLink(deps, token)));
		expect(left.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		for (const token of ['', 'x', '0'.repeat(64)]) await leadsNowhere(token);
		world.clock.moveOn(7 * 24);
		for (const token of [first, second]) await leadsNowhere(token);
		await see(await make('Ada', 'published-practice', practice, '365'));
	});

	test('keeps when it was opened, for its maker alone; coordinators see who made one to what, for whom and until when', async () => {
		const token = await toCollection();
		const { link } = await openLink(deps, token);
		for (const hours of [0, 1, 24]) {
			world.clock.moveOn(hours);
			await Promise.all([noteOpening(deps, link.id), noteOpening(deps, link.id)]);
		}
		const [mine] = (await myLinks(await world.as('Ada'), null)).lines;
		expect(mine).toMatchObject({ title: 'Before a visit', body: 'Northern Fund', state: 'open', note: 'For the visit in June' });
		expect(mine!.opened).toMatchObject({ times: 6, days: [{ times: 2 }, { times: 4 }] });
		const [theirs] = (await allLinks(await world.as('Dina'), null))!.lines;
		// Ada's collection is hers alone.
		expect(theirs).toMatchObject({ title: null, body: 'Northern Fund', maker: 'Ada', note: '', opened: null });
		expect(await allLinks(await world.as('Grace'), null)).toBeNull();
		expect((await myLinks(await world.as('Grace'), null)).lines).toEqual([]);
	});
});

describe('a read-only link', () => {
	beforeEach(() => prepared(SEARCHING_ENGINES[0]![1]));

	test('to what is for partner bodies is made by whoever looks after it and by coordinators; to what anyone reads, by everybody', async () => {
		await toPractice();
		await make('Dina', 'published-practice', practice);
		await expect(make('Grace', 'published-practice', practice)).rejects.toThrow(Forbidden);
		await expect(make('Eve', 'published-practice', practice)).rejects.toThrow(Forbidden);
		const open = await world.publish(await world.draft('Dina'));
		await make('Grace', 'published-practice', open);
		await expect(make('Grace', 'reading-collection', collection)).rejects.toThrow(NotFound);
		await expect(make('Dina', 'reading-collection', collection)).rejects.toThrow(NotFound);
		await expect(make('Ada', 'published-paper', newId())).rejects.toThrow(NotFound);
		for (const kind of ['learning-entry', 'set-meeting', 'supervision', 'lesson'])
			expect(v.safeParse(makeReadOnlyLinkWish, { kind, id: practice, body: 'x', days: '7' }).success).toBe(false);
	});

	test('is ended by its maker and by coordinators; nobody else knows of it', async () => {
		const token = await toPractice();
		const { link } = await openLink(deps, token);
		await expect(endReadOnlyLink(await world.as('Grace'), { link: link.id })).rejects.toThrow(NotFound);
		await endReadOnlyLink(await world.as('Dina'), { link: link.id });
		await leadsNowhere(token);
		expect((await myLinks(await world.as('Ada'), null)).lines).toMatchObject([{ state: 'ended', ending: { by: 'Dina' } }]);
	});

	test('shuts when what it shows is withdrawn or deleted, and when its maker may not show it any more', async () => {
		const [toIt, toAll, coordinators] = [
			await toPractice(),
			await toCollection(),
			await make('Dina', 'published-practice', practice)
		];
		const { version } = await world.store.as(system('guard')).find(people, world.ids.Dina);
		const keeper = await world.as('Dina');
		await changeRoles(keeper, { person: world.ids.Dina, version, roles: ['staff', 'administrator'] });
		await leadsNowhere(coordinators);
		await see(toIt);
		await withdrawPractice(await world.as('Ada'), practice, { reason: 'Out of date.' });
		await leadsNowhere(toIt);
		expect((await myLinks(await world.as('Ada'), null)).lines.map(({ state }) => state).toSorted()).toEqual(['open', 'shut']);
		expect(await see(toAll)).toMatchObject({ items: [{ of: { title: 'For anyone' } }] });
		await deleteCollection(await world.as('Ada'), collection);
		await leadsNowhere(toAll);
	});

	test('shuts when the account of its maker is closed, opens again with it, and shuts for good when they leave', async () => {
		const token = await toCollection();
		const account = { email: 'ada@northway.example', disabled: null };
		const changes = [create(accounts, world.ids.Ada, account)];
		await world.store.commit({ by: 'setup', verb: 'test', subject: ref(accounts.kind, world.ids.Ada), changes });
		await see(token);
		await disablePerson(await world.as('Dina'), world.ids.Ada, { takeAway: true });
		await leadsNowhere(token);
		await departPerson(await world.as('Dina'), world.ids.Ada);
		await leadsNowhere(token);
	});

	test('is looked over as far as it opens words of a collection; from then on what is written there is too', async () => {
		const ada = await world.as('Ada');
		expect(await wordsToShow(ada, collection, { kind: 'reading-collection' })).toMatch(/lamplight[\s\S]*willow/);
		expect(await wordsToShow(ada, practice, { kind: 'published-practice' })).toBe('');
		expect(await isShownOutside(ada, collection)).toBe(false);
		await toCollection();
		expect(await isShownOutside(ada, collection)).toBe(true);
		world.clock.moveOn(7 * 24 + 1);
		expect(await isShownOutside(ada, collection)).toBe(false);
	});

	test('stands nowhere: neither the list of links nor the journal holds the token', async () => {
		const token = await toCollection();
		expect(JSON.stringify(await myLinks(await world.as('Ada'), null))).not.toContain(token);
		expect(JSON.stringify(await world.store.changes(0))).not.toContain(token);
		expect(JSON.stringify((await openLink(deps, token)).link)).not.toContain(token);
	});
});
