import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { chooseDigest, follow, markRead, notifications } from '#lib/domain/following';
import { keepEntry, keepEntryWish, shareWithSupervisor } from '#lib/domain/learning-files';
import {
	growBranch,
	identifyLesson,
	identifyLessonWish,
	lessons,
	noticeLesson,
	noticeLessonWish,
	withdrawLesson
} from '#lib/domain/learning-tree';
import { accounts, departPerson, disablePerson } from '#lib/domain/people';
import { projectStanding } from '#lib/domain/projects';
import { create, type Store } from '#lib/domain/shared/context';
import { ref, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { endMembership, planMeeting, planMeetingWish, setPage, setStanding } from '#lib/domain/learning-sets';
import { collections } from '#lib/server/collections';
import { openMinisearchIndex } from '#lib/server/search/minisearch';
import { openPostgresStore } from '#lib/server/store/postgres';
import { openTestStore } from '#tests/contract/open';
import type { MailServer } from '#tests/mail-server';
import { startMailServer } from '#tests/mail-server-for-a-test';
import { sharedDatabase } from '#tests/postgres-server';
import { openWorldWithSets, testClock, type CastName, type TestClock } from '#tests/world';
import type { Carrier } from './carrier';
import { clearOutbox } from './clear-outbox';
import { outgoingMails } from './outgoing-mail';
import { prepareDigests } from './prepare-digests';
import { sendWaiting } from './send-waiting';
import { smtpCarrier } from './smtp-carrier';

const silent = { info() {}, warn() {}, error() {} };
/** Opens a store, and the same workspace once more as another process would; the embedded one has one process. */
type Open = (clock: TestClock) => Promise<readonly [Store, Store]>;
const ENGINES: readonly (readonly [string, Open])[] = [
	[
		'embedded',
		async (clock) => {
			const store = await openTestStore(collections, clock, { search: openMinisearchIndex() });
			return [store, store];
		}
	],
	[
		'PostgreSQL',
		async (clock) => {
			const url = await sharedDatabase();
			const open = () => openPostgresStore({ url, collections, clock, log: silent, secret: 's' });
			return [await open(), await open()];
		}
	]
];

/** Thursday 14 May 2026 in London, where clocks are an hour ahead of UTC. */
const at = (time: string, day = '2026-05-15') => `${day}T${time}:00.000Z`;
const SEVEN = '06:00';

async function opened(open: Open = ENGINES[0]![1], server?: MailServer) {
	const clock = testClock();
	const [store, beside] = await open(clock);
	onTestFinished(async () => {
		await store.close();
		if (beside !== store) await beside.close();
	});
	const world = await openWorldWithSets({ store, clock });
	const mail = server ?? (await startMailServer());
	const account = (who: CastName) =>
		create(accounts, world.ids[who], { email: `${who.toLowerCase()}@northway.example`, disabled: null });
	const having: CastName[] = ['Ada', 'Grace', 'Farid', 'Ben'];
	const subject = ref(accounts.kind, world.ids.Ada);
	await store.commit({ by: 'setup', verb: 'given', subject, changes: having.map(account) });
	const branch = await growBranch(await world.as('Dina'), { project: world.project, name: 'Benefits', parent: '' });
	const deps = (carrier: Carrier | null, on = store) => {
		return { store: on, clock, standings: [projectStanding, setStanding], origin: 'https://grove.example', carrier, log: silent };
	};
	const carrier = smtpCarrier(mail.settings, { connect: 500, answer: 500 });
	return {
		...world,
		clock,
		beside,
		branch,
		mails: mail.mails,
		wants: async (who: CastName, often: 'working-days' | 'weekly' | 'never' = 'working-days') =>
			chooseDigest(await world.as(who), { often }),
		follows: async (who: CastName) => follow(await world.as(who), { target: `branch/${branch}` }),
		notice: async (who: CastName, title: string, named = true): Promise<Id> =>
			noticeLesson(
				await world.as(who),
				v.parse(noticeLessonWish, { place: branch, title, audience: ['staff'], named, codes: [] })
			),
		prepare: (on = store) => prepareDigests(deps(null, on), 7),
		send: (by: Carrier | null = carrier, on = store) => sendWaiting(deps(by, on)),
		/** What the minute's job does at a moment. */
		async goOn(to: string) {
			clock.set(to);
			await prepareDigests(deps(carrier), 7);
			await sendWaiting(deps(carrier));
		},
		outbox: async () => (await store.as(system('post')).list(outgoingMails)).items
	};
}

const titles = (mails: MailServer['mails']) =>
	mails.map(({ read }) => [...read.text!.matchAll(/^\* (.*)$/gm)].map(([, title]) => title));

test.each(ENGINES)('somebody hears in the morning what is new, once, in the %s engine', async (_, open) => {
	const world = await opened(open);
	await world.follows('Grace');
	await world.wants('Grace');
	await world.notice('Ben', 'Know the bus before the job');
	await world.goOn(at('05:59'));
	expect(world.mails).toEqual([]);
	await world.goOn(at(SEVEN));
	await world.goOn(at('06:01'));
	expect(world.mails.map(({ to }) => to)).toEqual([['grace@northway.example']]);
	const { text = '', html = '' } = world.mails[0]!.read;
	expect(text).toContain(
		'WHAT I FOLLOW\n\n* Know the bus before the job\n  New on Benefits\n  https://grove.example/tree/lessons/'
	);
	expect(text).toContain('https://grove.example/following#by-mail');
	expect(html).toContain('Know the bus before the job');

	await world.goOn(at(SEVEN, '2026-05-18'));
	expect(world.mails).toHaveLength(1);
	await world.notice('Ben', 'Ask who opens the letters');
	await world.goOn(at(SEVEN, '2026-05-19'));
	expect(titles(world.mails)).toEqual([['Know the bus before the job'], ['Ask who opens the letters']]);
});

test.each(ENGINES)('two processes prepare and send one mail, in the %s engine', async (_, open) => {
	const world = await opened(open);
	await world.follows('Grace');
	await world.wants('Grace');
	await world.notice('Ben', 'Know the bus before the job');
	world.clock.set(at(SEVEN));
	await Promise.all([world.prepare(), world.prepare(world.beside)]);
	await Promise.all([world.send(), world.send(undefined, world.beside)]);
	await Promise.all([world.send(), world.send(undefined, world.beside)]);
	expect(world.mails).toHaveLength(1);
	expect(await world.outbox()).toMatchObject([{ dispatch: { at: at(SEVEN) }, abandonment: null }]);
});

test('nobody gets a mail who did not ask for one, and none comes on a Saturday or in between', async () => {
	const world = await opened();
	for (const who of ['Ada', 'Grace', 'Farid'] as const) await world.follows(who);
	await world.wants('Ada');
	await world.wants('Ada', 'never');
	await world.wants('Grace', 'weekly');
	await world.notice('Ben', 'Know the bus before the job');
	await world.goOn(at(SEVEN));
	await world.goOn(at(SEVEN, '2026-05-16'));
	expect(world.mails).toEqual([]);
	await world.goOn(at('11:00', '2026-05-18'));
	expect(world.mails.map(({ to }) => to)).toEqual([['grace@northway.example']]);
});

test('what was withdrawn, read or closed between preparing and sending is not told', async () => {
	const world = await opened();
	await world.follows('Grace');
	for (const who of ['Grace', 'Ada'] as const) await world.wants(who);
	const plan = { title: 'June', day: '2026-06-02', time: '10:00', minutes: 60, mode: 'attributable' };
	await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, plan));
	const lesson = await world.notice('Ben', 'Know the bus before the job');
	await world.notice('Ben', 'Ask who opens the letters');
	world.clock.set(at(SEVEN));
	await world.prepare();
	await withdrawLesson(await world.as('Ben'), lesson);
	const { members } = await setPage(await world.as('Ben'), world.sets.tuesday);
	await endMembership(await world.as('Ben'), members.find(({ person }) => person === world.ids.Ada)!.membership);
	const { news } = await notifications(await world.as('Grace'));
	await markRead(await world.as('Grace'), { key: news.find(({ title }) => title === 'June')!.key });
	await world.send();
	expect(titles(world.mails)).toEqual([['Ask who opens the letters']]);
	expect(JSON.stringify(world.mails)).not.toContain('Know the bus');
	expect((await world.outbox()).find(({ person }) => person === world.ids.Ada)).toMatchObject({
		abandonment: { because: 'nothing left' }
	});
});

test('an unnamed author’s lesson is in no mail, neither to who follows nor to the author', async () => {
	const world = await opened();
	await world.follows('Grace');
	for (const who of ['Grace', 'Ada'] as const) await world.wants(who);
	const lesson = await world.notice('Ada', 'Ask about the bus first', false);
	await world.goOn(at(SEVEN));
	expect([world.mails, await world.outbox()]).toEqual([[], []]);
	const { version } = await (await world.as('Farid')).read.find(lessons, lesson);
	const wish = { version, where: 'At the table', context: 'c', whatHappened: 'w', why: 'y', soWhat: 's' };
	await identifyLesson(await world.as('Farid'), lesson, v.parse(identifyLessonWish, wish));
	expect((await notifications(await world.as('Ada'))).news).toMatchObject([{ kind: 'my-lessons' }]);
	await world.goOn(at(SEVEN, '2026-05-18'));
	expect(world.mails.map(({ to, read }) => [to, read.text!.includes('Ask about the bus first')])).toEqual([
		[['grace@northway.example'], true]
	]);
});

test('the words of an entry that was opened to a supervisor stay in Grove', async () => {
	const world = await opened();
	await world.wants('Farid');
	const entry = await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'She told me at the allotment.' }));
	await shareWithSupervisor(await world.as('Ada'), entry);
	await world.goOn(at(SEVEN));
	expect(titles(world.mails)).toEqual([['A learning entry']]);
	expect(JSON.stringify(world.mails)).not.toContain('allotment');
	expect(world.mails[0]!.read.text).toContain('Ada opened it to you');
});

test('whoever is disabled or has left gets none, also of what was prepared before', async () => {
	const world = await opened();
	for (const who of ['Grace', 'Ada', 'Farid'] as const) {
		await world.follows(who);
		await world.wants(who);
	}
	await world.notice('Ben', 'Know the bus before the job');
	await disablePerson(await world.as('Dina'), world.ids.Farid);
	world.clock.set(at(SEVEN));
	await world.prepare();
	await disablePerson(await world.as('Dina'), world.ids.Grace);
	await departPerson(await world.as('Dina'), world.ids.Ada);
	await world.send();
	expect(world.mails).toEqual([]);
	expect((await world.outbox()).map(({ abandonment }) => abandonment?.because)).toEqual(['no address', 'no address']);
});

test('while the mail server is away mails wait, are tried further and further apart, and then go', async () => {
	const server = await startMailServer();
	const world = await opened(undefined, server);
	await world.follows('Grace');
	await world.wants('Grace');
	await world.notice('Ben', 'Know the bus before the job');
	const away = smtpCarrier({ ...server.settings, port: 1 }, { connect: 500, answer: 500 });
	world.clock.set(at(SEVEN));
	await world.prepare();
	const pauses: number[] = [];
	for (let tries = 0; tries < 8; tries++) {
		await world.send(away);
		const [mail] = await world.outbox();
		pauses.push(Math.round((Date.parse(mail!.nextTryAt) - Date.parse(world.clock.now())) / 60_000));
		await world.send(away);
		expect((await world.outbox())[0]).toMatchObject({ tries: tries + 1, trouble: 'unreachable', claim: null });
		world.clock.set(mail!.nextTryAt);
	}
	expect(pauses).toEqual([1, 5, 15, 60, 180, 360, 360, 360]);
	await world.send();
	expect(titles(world.mails)).toEqual([['Know the bus before the job']]);
});

test('a mail that waited three days is given up, and what it would have told stands in the next', async () => {
	const world = await opened();
	await world.follows('Grace');
	await world.wants('Grace');
	await world.notice('Ben', 'Know the bus before the job');
	world.clock.set(at(SEVEN));
	await world.prepare();
	world.clock.set(at(SEVEN, '2026-05-18'));
	await world.send(null);
	expect(await world.outbox()).toMatchObject([{ abandonment: { because: 'too old' } }]);
	await world.goOn(at('06:01', '2026-05-18'));
	expect(titles(world.mails)).toEqual([['Know the bus before the job']]);
	world.clock.set(at(SEVEN, '2026-06-20'));
	await clearOutbox(world);
	expect(await world.outbox()).toEqual([]);
});

test('a mail in whose sending a process ended is not sent again', async () => {
	const world = await opened();
	await world.follows('Grace');
	await world.wants('Grace');
	await world.notice('Ben', 'Know the bus before the job');
	world.clock.set(at(SEVEN));
	await world.prepare();
	await expect(world.send({ carry: () => Promise.reject(new Error('the process ends here')) })).rejects.toThrow();
	await world.send();
	world.clock.moveOn(1);
	await world.send();
	expect([world.mails, await world.outbox()]).toMatchObject([[], [{ abandonment: { because: 'unsure' } }]]);
});
