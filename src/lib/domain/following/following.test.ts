import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { keepEntry, keepEntryWish, shareEntry, shareWithSupervisor, takeBackFromSupervisor } from '../learning-files';
import {
	addMember,
	beginPaper,
	beginPaperWish,
	changeMeeting,
	changeMeetingWish,
	changeSet,
	changeSetWish,
	finaliseNote,
	issuePaper,
	keepSetEntry,
	keepSetEntryWish,
	learningSets,
	offerPlace,
	planMeeting,
	planMeetingWish,
	reopenNote,
	type Mode
} from '../learning-sets';
import {
	commentOnLesson,
	deleteComment,
	growBranch,
	identifyLesson,
	identifyLessonWish,
	lessons,
	noticeLesson,
	noticeLessonWish,
	withdrawLesson
} from '../learning-tree';
import { accounts } from '../people';
import { create } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { chooseNews, follow, followedThings, markRead, newsByMail, notifications, unfollow, unreadCount } from './index';

const unreadOf = async (world: WorldWithSets, who: CastName) =>
	(await notifications(await world.as(who))).news.filter(({ read }) => !read);
const titlesOf = async (world: WorldWithSets, who: CastName) => (await unreadOf(world, who)).map(({ title }) => title);

async function noticed(world: WorldWithSets, who: CastName, place: Id, title: string, named = true): Promise<Id> {
	const wish = v.parse(noticeLessonWish, { place, title, audience: ['staff'], named, codes: [] });
	return noticeLesson(await world.as(who), wish);
}

async function withBranch() {
	const world = await openWorldWithSets();
	const branch = await growBranch(await world.as('Dina'), { project: world.project, name: 'Benefits', parent: '' });
	return { world, branch };
}

describe('following', () => {
	test('what is there when one begins is no news, and what comes afterwards is, for whoever follows alone', async () => {
		const { world, branch } = await withBranch();
		await noticed(world, 'Ada', branch, 'Was there before');
		await follow(await world.as('Grace'), { target: `branch/${branch}` });
		await noticed(world, 'Ada', branch, 'Came afterwards');
		expect(await unreadOf(world, 'Grace')).toMatchObject([
			{ title: 'Came afterwards', words: 'New on Benefits', kind: 'followed' }
		]);
		expect(await titlesOf(world, 'Farid')).toEqual([]);
		expect(await titlesOf(world, 'Ada')).toEqual([]);
	});

	test('a search and a set are followed too', async () => {
		const { world, branch } = await withBranch();
		await follow(await world.as('Grace'), { target: 'search/allotment' });
		await follow(await world.as('Grace'), { target: `learning-set/${world.sets.tuesday}` });
		await noticed(world, 'Ada', branch, 'Begin at the allotment');
		expect(await titlesOf(world, 'Grace')).toEqual(['Begin at the allotment']);
		expect((await followedThings(await world.as('Grace'))).map(({ name }) => name).sort()).toEqual([
			'The Tuesday set',
			'“allotment”'
		]);
	});

	test('what was written or shared under the Chatham House rule, then or now, is in no mail with who it was', async () => {
		const world = await openWorldWithSets({ mode: 'chatham-house' });
		const { tuesday } = world.sets;
		const turn = async (mode: Mode) => {
			world.clock.moveOn(1);
			const { version, name, kind, composition } = await (await world.as('Ben')).read.find(learningSets, tuesday);
			const wish = v.parse(changeSetWish, { version, name, kind, composition, mode });
			await changeSet(await world.as('Ben'), tuesday, wish);
		};
		const writes = async (text: string) =>
			keepSetEntry(await world.as('Ada'), tuesday, v.parse(keepSetEntryWish, { text, day: '2026-05-04' }));
		const shares = async (wording: string) => {
			const entry = await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'Mine.' }));
			await shareEntry(await world.as('Ada'), entry, { audience: [`set:${tuesday}`], wording });
		};
		const inMails = async () => (await newsByMail(await world.as('Grace'), { told: [] })).lines.map(({ words }) => words);
		await follow(await world.as('Grace'), { target: `learning-set/${tuesday}` });
		await writes('Under the rule.');
		await shares('Under the rule.');
		expect(await inMails()).toEqual([]);
		await turn('attributable');
		expect(await inMails()).toEqual([]);
		await writes('Anybody may know.');
		await shares('Anybody may know.');
		expect((await inMails()).toSorted()).toEqual([
			'Ada shared it with The Tuesday set',
			'Ada wrote it in the file of The Tuesday set'
		]);
		await turn('chatham-house');
		expect(await inMails()).toEqual([]);
		expect(await unreadCount(await world.as('Grace'))).toBe(4);
	});

	test('what a member writes in the file of a followed set is news to those who read it, and to no later member', async () => {
		const { world } = await withBranch();
		const { tuesday } = world.sets;
		await follow(await world.as('Grace'), { target: `learning-set/${tuesday}` });
		await keepSetEntry(await world.as('Ada'), tuesday, v.parse(keepSetEntryWish, { text: 'Passed from desk to desk.' }));
		const told = { title: 'Passed from desk to desk.', words: 'Ada wrote it in the file of The Tuesday set' };
		expect(await unreadOf(world, 'Grace')).toMatchObject([{ ...told, inMail: 'An entry of a set' }]);
		await addMember(await world.as('Ben'), tuesday, { person: world.ids.Cleo });
		await follow(await world.as('Cleo'), { target: `learning-set/${tuesday}` });
		expect(JSON.stringify(await unreadOf(world, 'Cleo'))).not.toContain('desk');
	});

	test('of an unnamed author’s lesson neither day nor author is told', async () => {
		const { world, branch } = await withBranch();
		await follow(await world.as('Grace'), { target: `branch/${branch}` });
		await noticed(world, 'Ada', branch, 'Ask about the bus first', false);
		const news = await unreadOf(world, 'Grace');
		expect(news).toMatchObject([{ title: 'Ask about the bus first', when: null }]);
		expect(JSON.stringify(news)).not.toMatch(/Ada|2026/);
		expect(JSON.stringify(news)).not.toContain(world.ids.Ada);
	});

	test('a mail names a meeting by its title where names may be told, else only as one of a set', async () => {
		const world = await openWorldWithSets();
		for (const mode of ['attributable', 'confidential', 'chatham-house'] as const)
			await planMeeting(
				await world.as('Ben'),
				world.sets.tuesday,
				v.parse(planMeetingWish, { title: `With Harbour College, ${mode}`, day: '2026-06-02', time: '10:00', minutes: 60, mode })
			);
		const inMail = new Map((await unreadOf(world, 'Grace')).map((each) => [each.title, each.inMail]));
		expect(Object.fromEntries(inMail)).toEqual({
			'With Harbour College, attributable': 'With Harbour College, attributable',
			'With Harbour College, confidential': 'A meeting of a set of yours',
			'With Harbour College, chatham-house': 'A meeting of a set of yours'
		});
		await world.close();
	});

	test('a note that is final is news to the members, again once it was locked anew, and to whoever locked it never', async () => {
		const world = await openWorldWithSets();
		const hold = async (mode: Mode) => {
			const plan = { title: `With Harbour College, ${mode}`, day: '2026-05-14', time: '09:00', minutes: 60, mode };
			const meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, plan));
			await finaliseNote(await world.as('Ben'), meeting);
			return meeting;
		};
		const [open, closed, chatham] = [await hold('attributable'), await hold('confidential'), await hold('chatham-house')];
		const told = async (who: CastName) =>
			Object.fromEntries((await unreadOf(world, who)).map(({ about, words, inMail }) => [about.id, [words, inMail]]));
		expect(await told('Grace')).toEqual({
			[open]: ['Its note is final', 'With Harbour College, attributable'],
			[closed]: ['Its note is final', 'A meeting of a set of yours'],
			[chatham]: ['Its note is final', 'A meeting of a set of yours']
		});
		expect([await told('Ben'), await told('Cleo'), await told('Dina')]).toEqual([{}, {}, {}]);
		await markRead(await world.as('Grace'), { key: '' });
		expect(await told('Grace')).toEqual({});
		world.clock.moveOn(1);
		await reopenNote(await world.as('Ben'), closed, { reason: 'A number was wrong' });
		world.clock.moveOn(1);
		await finaliseNote(await world.as('Ben'), closed);
		expect(await told('Grace')).toEqual({ [closed]: ['Its note was changed and is final again', 'A meeting of a set of yours'] });
		// Who joins later reads no earlier note that is confidential, and hears of none.
		await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Farid });
		expect(Object.keys(await told('Farid'))).not.toContain(closed);
		world.clock.moveOn(31 * 24);
		expect(await told('Eve')).toEqual({});
	});

	test('a paper that was issued for a meeting to come is news to its readers, until the meeting is over', async () => {
		const world = await openWorldWithSets();
		const plan = { title: 'June', day: '2026-06-02', time: '10:00', minutes: 60, mode: 'confidential' };
		const meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, plan));
		const paper = await beginPaper(
			await world.as('Ben'),
			meeting,
			v.parse(beginPaperWish, { title: 'Harbour College', about: '' })
		);
		await markRead(await world.as('Grace'), { key: '' });
		const told = async (who: CastName) =>
			(await unreadOf(world, who))
				.filter(({ about }) => about.id === paper)
				.map(({ title, words, inMail }) => [title, words, inMail]);
		expect(await told('Grace')).toEqual([]);
		await issuePaper(await world.as('Ben'), paper, { version: 1 });
		expect(await told('Grace')).toEqual([
			['Harbour College', 'To read before the meeting planned for', 'A briefing paper for a set of yours']
		]);
		expect([await told('Ben'), await told('Cleo')]).toEqual([[], []]);
		world.clock.set('2026-06-03T10:00:00.000Z');
		expect(await told('Grace')).toEqual([]);
	});

	test('a mail may tell a title, never the first words of an entry nor a lesson without a day', async () => {
		const { world, branch } = await withBranch();
		await follow(await world.as('Grace'), { target: `branch/${branch}` });
		await follow(await world.as('Grace'), { target: 'search/bus' });
		await noticed(world, 'Ada', branch, 'Ask about the bus first', false);
		await noticed(world, 'Ben', branch, 'Know the bus before the job', true);
		await noticed(world, 'Ben', branch, 'Begin at the allotment', true);
		const inMail = new Map((await unreadOf(world, 'Grace')).map((each) => [each.title, each.inMail]));
		expect(Object.fromEntries(inMail)).toEqual({
			'Ask about the bus first': null,
			'Know the bus before the job': 'Know the bus before the job',
			'Begin at the allotment': 'Begin at the allotment'
		});
		const entry = await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'Told me at the bus stop.' }));
		await shareWithSupervisor(await world.as('Ada'), entry);
		expect(await unreadOf(world, 'Farid')).toMatchObject([{ title: 'Told me at the bus stop.', inMail: 'A learning entry' }]);
	});

	test('of a place that is offered a mail names neither the set nor who offers it; the page does', async () => {
		const { world } = await withBranch();
		const email = 'cleo@northway.example';
		await world.store.commit({
			by: 'setup',
			verb: 'giveAccount',
			subject: ref(accounts.kind, world.ids.Cleo),
			changes: [create(accounts, world.ids.Cleo, { email, disabled: null })]
		});
		await offerPlace(await world.as('Ben'), world.sets.tuesday, { email });
		expect(await unreadOf(world, 'Cleo')).toMatchObject([
			{ title: 'Join The Tuesday set?', words: 'Ben offers you a place in it.' }
		]);
		const { lines } = await newsByMail(await world.as('Cleo'), { told: [] });
		expect(lines).toMatchObject([{ inMail: 'A place in a set', words: 'Somebody offers you one.' }]);
	});

	test('nobody follows a set that is not theirs, or what is not there', async () => {
		const { world, branch } = await withBranch();
		await expect(follow(await world.as('Ada'), { target: `learning-set/${world.sets.thursday}` })).rejects.toThrow(NotFound);
		await expect(follow(await world.as('Eve'), { target: `branch/${'a'.repeat(26)}` })).rejects.toThrow(NotFound);
		expect(await follow(await world.as('Ada'), { target: `branch/${branch}` })).toMatch(/^[a-z0-9]{26}$/);
	});

	test('following twice is following once, and nobody ends it for somebody else', async () => {
		const { world, branch } = await withBranch();
		const first = await follow(await world.as('Ada'), { target: `branch/${branch}` });
		expect(await follow(await world.as('Ada'), { target: `branch/${branch}` })).toBe(first);
		await expect(unfollow(await world.as('Grace'), first)).rejects.toThrow(NotFound);
		await unfollow(await world.as('Ada'), first);
		expect(await followedThings(await world.as('Ada'))).toEqual([]);
	});
});

describe('notifications', () => {
	test('what is withdrawn is gone from the news, as if it had never been there', async () => {
		const { world, branch } = await withBranch();
		await follow(await world.as('Grace'), { target: `branch/${branch}` });
		const lesson = await noticed(world, 'Ada', branch, 'Taken back');
		expect(await unreadCount(await world.as('Grace'))).toBe(1);
		await withdrawLesson(await world.as('Ada'), lesson);
		expect(await unreadCount(await world.as('Grace'))).toBe(0);
	});

	test('an entry opened to the supervisor is news to them until it is taken back', async () => {
		const world = await openWorldWithSets();
		const entry = await keepEntry(
			await world.as('Ada'),
			v.parse(keepEntryWish, { text: 'The bus was late.', day: '2026-05-14' })
		);
		expect(await titlesOf(world, 'Farid')).toEqual([]);
		await shareWithSupervisor(await world.as('Ada'), entry);
		expect(await unreadOf(world, 'Farid')).toMatchObject([{ title: 'The bus was late.', words: 'Ada opened it to you' }]);
		await takeBackFromSupervisor(await world.as('Ada'), entry);
		expect(await titlesOf(world, 'Farid')).toEqual([]);
	});

	test('a step that somebody takes with my lesson is news to me, my own step is not', async () => {
		const { world, branch } = await withBranch();
		const lesson = await noticed(world, 'Ada', branch, 'Sum first');
		expect(await titlesOf(world, 'Ada')).toEqual([]);
		const { version } = await (await world.as('Grace')).read.find(lessons, lesson);
		const wish = v.parse(identifyLessonWish, {
			version,
			where: 'At the table',
			context: 'c',
			whatHappened: 'w',
			why: 'y',
			soWhat: 's'
		});
		await identifyLesson(await world.as('Grace'), lesson, wish);
		expect(await unreadOf(world, 'Ada')).toMatchObject([{ words: 'Now identified', kind: 'my-lessons' }]);
		expect(await titlesOf(world, 'Grace')).toEqual([]);
	});

	test('whoever a comment mentions hears of it, with the place and without its words, as long as they may read it', async () => {
		const { world, branch } = await withBranch();
		const lesson = await noticed(world, 'Ada', branch, 'Sum first');
		const say = async (who: CastName, words: string) => commentOnLesson(await world.as(who), lesson, { words });
		const id = await say('Ben', 'What does @Cleo say to the allotment?');
		expect(await unreadOf(world, 'Cleo')).toMatchObject([
			{ title: 'Sum first', words: 'Ben mentions you in a comment', kind: 'comments', about: { kind: 'lesson-comment', id } }
		]);
		expect(JSON.stringify(await unreadOf(world, 'Cleo'))).not.toContain('allotment');
		// Its author hears of it too, and whoever is not meant does not; nor does the writer.
		expect(await unreadOf(world, 'Ada')).toMatchObject([{ words: 'Ben commented on your lesson' }]);
		expect([await titlesOf(world, 'Grace'), await titlesOf(world, 'Ben')]).toEqual([[], []]);
		// Eve, whom Ben knows, reads no lesson of the staff.
		await say('Ben', 'And @Eve?');
		expect(await titlesOf(world, 'Eve')).toEqual([]);
		await deleteComment(await world.as('Ben'), id);
		expect(await titlesOf(world, 'Cleo')).toEqual([]);
	});

	test('a comment under an unnamed author’s lesson is told to them, and to no mailbox', async () => {
		const { world, branch } = await withBranch();
		const lesson = await noticed(world, 'Ada', branch, 'Sum first', false);
		await commentOnLesson(await world.as('Ben'), lesson, { words: 'Where was it?' });
		expect(await unreadOf(world, 'Ada')).toMatchObject([{ words: 'Ben commented on your lesson', inMail: null }]);
		await withdrawLesson(await world.as('Ada'), lesson);
		expect(await titlesOf(world, 'Ada')).toEqual([]);
	});

	test('a meeting is news to the members of its set, and again when it is read and something else comes', async () => {
		const world = await openWorldWithSets();
		const plan = (title: string) =>
			v.parse(planMeetingWish, { title, day: '2026-06-02', time: '10:00', minutes: 60, mode: 'confidential' });
		await planMeeting(await world.as('Ben'), world.sets.tuesday, plan('June'));
		expect(await titlesOf(world, 'Ada')).toEqual(['June']);
		expect(await titlesOf(world, 'Cleo')).toEqual([]);
		const { key } = (await unreadOf(world, 'Ada'))[0]!;
		await markRead(await world.as('Ada'), { key });
		expect(await titlesOf(world, 'Ada')).toEqual([]);
		expect(await titlesOf(world, 'Grace')).toEqual(['June']);
		await planMeeting(await world.as('Ben'), world.sets.tuesday, plan('July'));
		expect(await titlesOf(world, 'Ada')).toEqual(['July']);
		await markRead(await world.as('Ada'), { key: '' });
		expect(await unreadCount(await world.as('Ada'))).toBe(0);
	});

	test('a kind that somebody does not want to hear of is left out for them alone', async () => {
		const world = await openWorldWithSets();
		const plan = v.parse(planMeetingWish, { title: 'June', day: '2026-06-02', time: '10:00', minutes: 60, mode: 'confidential' });
		await planMeeting(await world.as('Ben'), world.sets.tuesday, plan);
		await chooseNews(await world.as('Ada'), { wanted: ['actions'] });
		expect([await titlesOf(world, 'Ada'), await titlesOf(world, 'Grace')]).toEqual([[], ['June']]);
	});
});

test('a meeting that was moved is news once more, and says so', async () => {
	const world = await openWorldWithSets();
	const plan = { title: 'Quiet firms', day: '2026-05-26', time: '10:00', minutes: 60 };
	const meeting = await planMeeting(
		await world.as('Ben'),
		world.sets.tuesday,
		v.parse(planMeetingWish, { ...plan, mode: 'attributable' })
	);
	const told = async () => (await unreadOf(world, 'Ada')).map(({ title, words, when }) => [title, words, when]);
	expect(await told()).toEqual([['Quiet firms', 'Planned for', '2026-05-26T09:00:00.000Z']]);
	await markRead(await world.as('Ada'), { key: '' });
	expect(await told()).toEqual([]);
	await changeMeeting(await world.as('Ben'), meeting, v.parse(changeMeetingWish, { ...plan, version: 1, time: '14:00' }));
	expect(await told()).toEqual([['Quiet firms', 'Moved; now planned for', '2026-05-26T13:00:00.000Z']]);
});
