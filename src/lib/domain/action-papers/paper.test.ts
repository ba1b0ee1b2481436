import { expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import { plantVocabularies } from '#tests/plant-vocabularies';
import { openWorldWithSets, testClock, type CastName, type TestClock, type WorldWithSets } from '#tests/world';
import { growBranch, noticeLesson, noticeLessonWish, withdrawLesson } from '../learning-tree';
import type { Store } from '../shared/context';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { visitor } from '../shared/policy';
import { threadOf } from '../shared/thread';
import {
	addIssue,
	addResearchToIssue,
	addResearchToIssueWish,
	beginPaper,
	checkPaper,
	citeForChallenge,
	citeForIssue,
	deletePaper,
	issueForm,
	moveIssueUp,
	paperAtWork,
	paperLines,
	paperPage,
	papersAtWork,
	papersRestingOn,
	publishPaper,
	raiseChallenge,
	removeFromIssue,
	removeIssue,
	withdrawPaper,
	writeIssue,
	writeIssueWish,
	writePaper
} from '.';
import { ENGINES } from '#tests/contract/engines';

async function opened(open: (clock: TestClock) => Promise<Store>): Promise<WorldWithSets> {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	await plantVocabularies(store);
	return openWorldWithSets({ store, clock });
}
const embedded = () => opened(ENGINES[0]![1]);

async function lessonOf(world: WorldWithSets): Promise<Id> {
	const place = await growBranch(await world.as('Ada'), { project: world.project, name: 'First contact', parent: '' });
	const wish = { title: 'Ring before you write', whatHappened: 'Somebody answered.', place, audience: ['staff'] };
	return noticeLesson(await world.as('Ada'), v.parse(noticeLessonWish, wish));
}
const versionOf = async (world: WorldWithSets, id: Id) => (await paperAtWork(await world.as('Ada'), id)).version;

/** A paper of Ada's with one issue, taken from a challenge that rests on a lesson, and two asks. */
async function written(world: WorldWithSets) {
	const lesson = await lessonOf(world);
	const issue = { title: 'Furthest off', wording: 'Letters reach few.', readers: 'partners' } as const;
	const challenge = await raiseChallenge(await world.as('Ada'), issue);
	await citeForChallenge(await world.as('Ada'), challenge, { source: `lesson/${lesson}`, words: 'A call is answered.' });
	const paper = await beginPaper(await world.as('Ada'), { title: 'What would help', note: '' });
	const first = await addIssue(await world.as('Ada'), paper, { title: '', challenge });
	const asks = [
		{ audience: 'funders', text: 'Pay for the first talk.' },
		{ audience: 'practitioners', text: 'Ring before you write.' },
		{ audience: 'funders', text: 'Count the months before.' },
		{ audience: 'employers', text: '' }
	];
	const wish = v.parse(writeIssueWish, { version: await versionOf(world, paper), issue: first, ...issue, asks });
	await writeIssue(await world.as('Ada'), paper, wish);
	const words = { title: 'What would help', summary: 'Ring first.', opening: 'Why we met.' };
	await writePaper(await world.as('Ada'), paper, { version: await versionOf(world, paper), ...words });
	return { lesson, challenge, paper, first };
}
const check = async (world: WorldWithSets, id: Id, who: CastName = 'Ada') =>
	checkPaper(await world.as(who), id, { version: await versionOf(world, id) });
const publish = async (world: WorldWithSets, id: Id, readers: 'staff' | 'partners' | 'public', who: CastName = 'Dina') =>
	publishPaper(await world.as(who), id, { version: await versionOf(world, id), readers });
const seenBy = async (world: WorldWithSets, who: CastName | null, id: Id) => {
	const ctx = who ? await world.as(who) : null;
	return (await paperPage(ctx?.read ?? world.store.as(visitor), ctx, id))!;
};

test.each(ENGINES)('a paper goes from challenge to public page, in the %s engine', async (_, open) => {
	const world = await opened(open);
	const { lesson, challenge, paper } = await written(world);
	await expect(seenBy(world, null, paper)).rejects.toThrow(NotFound);
	await expect(publish(world, paper, 'public')).rejects.toThrow(Forbidden);
	await check(world, paper);
	await expect(publish(world, paper, 'public', 'Ada')).rejects.toThrow(Forbidden);
	await publish(world, paper, 'public');

	const anyones = await seenBy(world, null, paper);
	expect(anyones).toMatchObject({ title: 'What would help', edition: { number: 1 }, withdrawal: null, working: null });
	expect(anyones.issues[0]!.asks).toMatchObject([
		{ audience: 'Funders', asks: [{ text: 'Pay for the first talk.' }, { text: 'Count the months before.' }] },
		{ audience: 'Practitioners', asks: [{ text: 'Ring before you write.' }] }
	]);
	// What the issue rests on is told to everybody; which lesson it is, to those who may read it.
	expect(anyones.issues[0]!.evidence).toMatchObject([{ words: 'A call is answered.', number: 1 }]);
	expect(anyones.footnotes).toMatchObject([{ number: 1, line: { kind: 'lesson', source: null } }]);
	for (const secret of [lesson, challenge, world.ids.Ada]) expect(JSON.stringify(anyones)).not.toContain(secret);
	const graces = await seenBy(world, 'Grace', paper);
	expect(graces.footnotes[0]!.line).toMatchObject({ source: { id: lesson, title: 'Ring before you write' } });
	const thread = async (who: CastName) =>
		(await threadOf((await world.as(who)).read, ref('published-paper', paper))).cameFrom.map(({ type }) => type);
	expect((await thread('Grace')).toSorted()).toEqual(['cited-by', 'taken-up-in']);
	expect(await thread('Eve')).toEqual(['taken-up-in']);
	// Whoever asks for what rests on a lesson or a challenge is told of the papers that they read.
	const sources = [ref('lesson', lesson), ref('challenge', challenge)];
	const resting = async (who: CastName) => papersRestingOn((await world.as(who)).read, sources);
	expect(await resting('Eve')).toEqual([
		{
			id: paper,
			title: 'What would help',
			day: '2026-05-14',
			edition: 1,
			restsOn: [`challenge/${challenge}`, `lesson/${lesson}`]
		}
	]);
	await expect(withdrawLesson(await world.as('Ada'), lesson)).rejects.toThrow(Invalid);
});

test('a paper that something is missing from is not checked, and a change undoes the check', async () => {
	const world = await embedded();
	const empty = await beginPaper(await world.as('Ada'), { title: 'Empty', note: '' });
	await expect(check(world, empty)).rejects.toThrow(Invalid);
	expect((await paperAtWork(await world.as('Ada'), empty)).missing).toEqual([
		expect.stringContaining('summary is empty'),
		expect.stringContaining('no issue')
	]);
	const { paper, first } = await written(world);
	expect((await paperAtWork(await world.as('Ada'), paper)).missing).toEqual([]);
	await check(world, paper);
	expect((await paperAtWork(await world.as('Ada'), paper)).state).toBe('checked');
	const source = { issue: first, author: 'Example Institute', year: '2007', title: 'What lasts' };
	await addResearchToIssue(await world.as('Dina'), paper, v.parse(addResearchToIssueWish, source));
	expect((await paperAtWork(await world.as('Ada'), paper)).state).toBe('draft');
	await expect(checkPaper(await world.as('Ada'), paper, { version: 1 })).rejects.toThrow(Conflict);
});

test.each(ENGINES)(
	'a later edition takes the place of the one before, and readers keep reading until then, in the %s engine',
	async (_, open) => {
		const world = await opened(open);
		const { paper, first } = await written(world);
		await check(world, paper);
		await publish(world, paper, 'partners');
		await expect(seenBy(world, null, paper)).rejects.toThrow(NotFound);
		const asks = (await issueForm(await world.as('Ada'), paper, first)).issue.asks;
		const wish = { issue: first, title: 'Furthest off', wording: 'Visits reach more.', asks: asks.slice(0, 1) };
		await writeIssue(await world.as('Ada'), paper, { version: await versionOf(world, paper), ...wish });
		expect((await seenBy(world, 'Eve', paper)).issues[0]!.wording).toBe('Letters reach few.');
		expect((await papersAtWork(await world.as('Grace'))).map(({ id }) => id)).toEqual([paper]);
		world.clock.moveOn(48);
		await check(world, paper);
		await publish(world, paper, 'partners');
		const eves = await seenBy(world, 'Eve', paper);
		expect(eves).toMatchObject({ edition: { number: 2 }, earlier: [{ number: 1 }] });
		expect(eves.issues[0]).toMatchObject({ wording: 'Visits reach more.', asks: [{ asks: [{ id: asks[0]!.id }] }] });
		expect(await papersAtWork(await world.as('Grace'))).toEqual([]);
	}
);

test('a withdrawn paper says why at its address and holds no words, and comes back with another edition', async () => {
	const world = await embedded();
	const { paper, lesson } = await written(world);
	await check(world, paper);
	await publish(world, paper, 'public');
	const reason = { reason: 'A figure was wrong.' };
	await expect(withdrawPaper(await world.as('Grace'), paper, reason)).rejects.toThrow(Forbidden);
	await withdrawPaper(await world.as('Ada'), paper, reason);
	const gone = await seenBy(world, null, paper);
	expect(gone).toMatchObject({ title: '', issues: [], footnotes: [], withdrawal: reason });
	expect(await papersRestingOn((await world.as('Ada')).read, [ref('lesson', lesson)])).toEqual([]);
	expect((await paperLines(world.store.as(visitor), null)).lines).toEqual([]);
	expect((await threadOf((await world.as('Ada')).read, ref('lesson', lesson))).becameOf.map(({ found }) => found.kind)).toEqual([
		'challenge'
	]);
	await check(world, paper);
	await publish(world, paper, 'public');
	expect(await seenBy(world, null, paper)).toMatchObject({ title: 'What would help', edition: { number: 2 }, withdrawal: null });
});

test('staff read a paper while it is written; whoever began it and coordinators write it', async () => {
	const world = await embedded();
	const { paper, first, lesson } = await written(world);
	expect((await paperAtWork(await world.as('Grace'), paper)).can).toMatchObject({ write: false, publish: false });
	await expect(paperAtWork(await world.as('Eve'), paper)).rejects.toThrow(NotFound);
	await expect(beginPaper(await world.as('Eve'), { title: 'Ours', note: '' })).rejects.toThrow(Forbidden);
	await expect(addIssue(await world.as('Grace'), paper, { title: 'Hers', challenge: '' })).rejects.toThrow(Forbidden);
	const second = await addIssue(await world.as('Dina'), paper, { title: 'Theirs', challenge: '' });
	await moveIssueUp(await world.as('Ada'), paper, { issue: second });
	const order = async () => (await paperAtWork(await world.as('Ada'), paper)).issues.map(({ id }) => id);
	expect(await order()).toEqual([second, first]);
	await citeForIssue(await world.as('Ada'), paper, { issue: second, source: `lesson/${lesson}`, words: '' });
	// One source has one number, however often it is cited.
	expect((await paperAtWork(await world.as('Ada'), paper)).footnotes).toHaveLength(1);
	const [cited] = (await issueForm(await world.as('Ada'), paper, second)).evidence;
	await removeFromIssue(await world.as('Ada'), paper, { issue: second, evidence: cited!.id });
	await removeIssue(await world.as('Ada'), paper, { issue: second });
	expect(await order()).toEqual([first]);
	await expect(deletePaper(await world.as('Dina'), paper)).rejects.toThrow(Forbidden);
	await deletePaper(await world.as('Ada'), paper);
	await expect(paperAtWork(await world.as('Ada'), paper)).rejects.toThrow(NotFound);
});

test('what rests on a challenge is told to the readers of the paper, and to nobody else', async () => {
	const world = await embedded();
	const { paper, challenge } = await written(world);
	const told = async (who: CastName) =>
		(await papersRestingOn((await world.as(who)).read, [ref('challenge', challenge)])).map(({ id }) => id);
	expect(await told('Grace')).toEqual([]);
	await check(world, paper);
	await publish(world, paper, 'staff');
	expect([await told('Grace'), await told('Eve')]).toEqual([[paper], []]);
});
