import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { plantVocabularies } from '#tests/plant-vocabularies';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import {
	addNoteItem,
	addNoteItemWish,
	answerForWords,
	finaliseNote,
	markParagraphs,
	ownWordsPage,
	planMeeting,
	planMeetingWish,
	whatMayLeave,
	wordsAskedFor,
	type Use
} from '../learning-sets';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { visitor } from '../shared/policy';
import { threadOf } from '../shared/thread';
import {
	addIssue,
	beginPaper,
	challengePage,
	checkPaper,
	paperAtWork,
	paperPage,
	papersToPutRight,
	publishPaper,
	raiseChallenge,
	raiseFromNote,
	removeIssue,
	takeBackChallenge,
	takeBackWords,
	writePaper
} from '.';

let world: WorldWithSets;
beforeEach(async () => {
	world = await openWorldWithSets();
	await plantVocabularies(world.store);
});
afterEach(() => world.close());

const WISH = { title: 'Those furthest off', wording: 'Letters reach few.', readers: 'partners' } as const;

/** A paragraph of Eve's in a confidential meeting of Ben's, which she lets go as learning. */
async function said(): Promise<{ meeting: Id; item: Id }> {
	const plan = { title: 'What Ada brings', day: '2026-05-14', time: '10:00', minutes: 90, mode: 'confidential' };
	const meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, plan));
	const words = v.parse(addNoteItemWish, { text: 'We find that letters reach few.', saidBy: world.ids.Eve });
	const item = await addNoteItem(await world.as('Ben'), meeting, words);
	await finaliseNote(await world.as('Ben'), meeting);
	await mark({ meeting, item }, 'learning');
	await agree();
	return { meeting, item };
}
const mark = async ({ meeting, item }: { meeting: Id; item: Id }, use: Use) =>
	markParagraphs(await world.as('Ben'), meeting, { paragraphs: [{ item, version: 1, use }] });
async function agree() {
	const [asked] = await wordsAskedFor(await world.as('Eve'));
	await answerForWords(await world.as('Eve'), asked!.id, { version: asked!.version, answer: 'yes' });
}

const version = async (paper: Id) => (await paperAtWork(await world.as('Dina'), paper)).version;
const check = async (paper: Id) => checkPaper(await world.as('Dina'), paper, { version: await version(paper) });
const publish = async (paper: Id, readers: 'staff' | 'partners' | 'public') =>
	publishPaper(await world.as('Dina'), paper, { version: await version(paper), readers });
const anyones = async (paper: Id) =>
	(await paperPage(world.store.as(visitor), null, paper))!.issues.map(({ wording }) => wording);

/** A paper of Dina's that takes up a challenge. */
async function takingUp(challenge: Id): Promise<{ paper: Id; issue: Id }> {
	const paper = await beginPaper(await world.as('Dina'), { title: 'What would help', note: '' });
	const issue = await addIssue(await world.as('Dina'), paper, { title: '', challenge });
	await rewrite(paper);
	return { paper, issue };
}
const rewrite = async (paper: Id) => {
	const words = { title: 'What would help', summary: 'Ring first.', opening: '' };
	await writePaper(await world.as('Dina'), paper, { version: await version(paper), ...words });
};

test('words that left a meeting as learning are published for partner bodies, and for anyone once whoever said them agrees to that', async () => {
	const from = await said();
	const { paper } = await takingUp(await raiseFromNote(await world.as('Ben'), from.item, WISH));
	await check(paper);
	await expect(publish(paper, 'public')).rejects.toThrow(Invalid);
	await mark(from, 'public');
	// Eve has not answered.
	await expect(publish(paper, 'public')).rejects.toThrow(Invalid);
	await agree();
	await publish(paper, 'public');
	expect(await anyones(paper)).toEqual(['Letters reach few.']);

	await rewrite(paper);
	await check(paper);
	await mark(from, 'learning');
	await expect(publish(paper, 'public')).rejects.toThrow(Invalid);
	await publish(paper, 'partners');
	expect((await paperPage((await world.as('Eve')).read, null, paper))!.issues).toHaveLength(1);
});

test('a challenge that staff raised at their desk is published for anyone', async () => {
	const { paper } = await takingUp(await raiseChallenge(await world.as('Ada'), WISH));
	await check(paper);
	await publish(paper, 'public');
	expect(await anyones(paper)).toEqual(['Letters reach few.']);
});

test('what was taken back is neither checked nor published again, and the paper is without it', async () => {
	const challenge = await raiseFromNote(await world.as('Ben'), (await said()).item, WISH);
	const { paper, issue } = await takingUp(challenge);
	await addIssue(await world.as('Dina'), paper, { title: '', challenge: await raiseChallenge(await world.as('Ada'), WISH) });
	await check(paper);
	await takeBackChallenge(await world.as('Ben'), challenge);
	await expect(publish(paper, 'staff')).rejects.toThrow(Invalid);
	await rewrite(paper);
	await expect(check(paper)).rejects.toThrow(Invalid);
	await removeIssue(await world.as('Dina'), paper, { issue });
	await check(paper);
	await publish(paper, 'staff');
});

/** A published paper with an issue of its own beside one that takes up a challenge. */
async function published(challenge: Id): Promise<{ paper: Id; issue: Id }> {
	const made = await takingUp(challenge);
	await addIssue(await world.as('Dina'), made.paper, {
		title: '',
		challenge: await raiseChallenge(await world.as('Ada'), OTHER)
	});
	await check(made.paper);
	await publish(made.paper, 'partners');
	return made;
}
const OTHER = { title: 'Buses', wording: 'The last one goes at five.', readers: 'partners' } as const;
const eves = async (paper: Id) => (await paperPage((await world.as('Eve')).read, null, paper))!;
const toPutRight = async (who: CastName) => (await papersToPutRight(await world.as(who))).map(({ id }) => id);
const atWork = async (paper: Id) => paperAtWork(await world.as('Dina'), paper);

test('what came out of a meeting and was taken back is in no published paper from then on, nor found, and its writers hear of it', async () => {
	const challenge = await raiseFromNote(await world.as('Ben'), (await said()).item, WISH);
	const { paper } = await published(challenge);
	expect(await toPutRight('Dina')).toEqual([]);
	const found = async () =>
		(await (await world.as('Eve')).read.search({ words: 'letters', kinds: ['published-paper'], limit: 5 })).hits.length;
	expect(await found()).toBe(1);

	await takeBackChallenge(await world.as('Ben'), challenge);
	const page = await eves(paper);
	expect([page.issues.map(({ title }) => title), page.takenOut]).toEqual([['Buses'], 1]);
	expect(JSON.stringify(page)).not.toContain('Letters');
	expect(await found()).toBe(0);
	const { cameFrom } = await threadOf((await world.as('Ada')).read, ref('published-paper', paper));
	expect(cameFrom.map(({ found }) => found.id)).not.toContain(challenge);
	expect([await toPutRight('Dina'), await toPutRight('Ada')]).toEqual([[paper], []]);
	expect(await atWork(paper)).toMatchObject({ takenOut: 1, takenBack: [] });

	await rewrite(paper);
	await check(paper);
	await publish(paper, 'partners');
	expect([await toPutRight('Dina'), (await eves(paper)).takenOut]).toEqual([[], 0]);
});

test('what staff raised and took back stays in the edition, which is its writers’ own, until they publish another', async () => {
	const challenge = await raiseChallenge(await world.as('Ada'), WISH);
	const { paper, issue } = await published(challenge);
	await takeBackChallenge(await world.as('Ada'), challenge);
	expect((await eves(paper)).issues).toHaveLength(2);
	expect(await atWork(paper)).toMatchObject({ takenOut: 0, takenBack: [WISH.title] });
	await removeIssue(await world.as('Dina'), paper, { issue });
	expect(await toPutRight('Dina')).toEqual([paper]);
	await check(paper);
	await publish(paper, 'partners');
	expect([await toPutRight('Dina'), (await eves(paper)).issues.length]).toEqual([[], 1]);
});

test('whoever said the words takes them back by themselves, from the set’s readers to the public page, and nobody else does', async () => {
	const { meeting, item } = await said();
	const challenge = await raiseFromNote(await world.as('Ben'), item, WISH);
	const { paper } = await published(challenge);
	const mark = (await whatMayLeave(await world.as('Eve'), meeting)).paragraphs[0]!.own!;
	expect((await whatMayLeave(await world.as('Ben'), meeting)).paragraphs[0]!.own).toBeNull();
	await expect(takeBackWords(await world.as('Ben'), mark)).rejects.toThrow(Forbidden);
	await expect(takeBackWords(await world.as('Cleo'), mark)).rejects.toThrow(NotFound);
	expect(await ownWordsPage(await world.as('Ben'), mark)).toBeNull();
	expect(await ownWordsPage(await world.as('Eve'), mark)).toMatchObject({
		use: 'learning',
		words: 'We find that letters reach few.'
	});

	await takeBackWords(await world.as('Eve'), mark);
	expect((await eves(paper)).issues.map(({ title }) => title)).toEqual(['Buses']);
	const gone = await challengePage(await world.as('Cleo'), challenge);
	expect(gone).toMatchObject({ title: '', wording: '', ending: { is: 'taken-back', by: null } });
	expect(JSON.stringify(gone)).not.toContain(world.ids.Eve);
	expect((await whatMayLeave(await world.as('Ben'), meeting)).paragraphs[0]).toMatchObject({ use: 'set', waits: false });
	await expect(takeBackWords(await world.as('Eve'), mark)).rejects.toThrow(Forbidden);
});
