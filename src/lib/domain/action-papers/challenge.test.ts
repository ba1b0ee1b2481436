import { expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import { collections } from '#lib/server/collections';
import { handOver } from '#tests/hand-over';
import { openWorldWithSets, testClock, type CastName, type TestClock, type WorldWithSets } from '#tests/world';
import {
	addNoteItem,
	addNoteItemWish,
	answerForWords,
	finaliseNote,
	markParagraphs,
	planMeeting,
	planMeetingWish,
	wordsAskedFor
} from '../learning-sets';
import { growBranch, noticeLesson, noticeLessonWish } from '../learning-tree';
import type { Store } from '../shared/context';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { threadOf } from '../shared/thread';
import {
	addResearchToChallenge,
	addResearchWish,
	challengeLines,
	challengePage,
	citeEvidenceWish,
	citeForChallenge,
	endChallenge,
	paragraphToRaise,
	raiseChallenge,
	raiseFromNote,
	removeFromChallenge,
	resumeChallenge,
	rewordChallenge,
	takeBackChallenge,
	takeBackFromNote
} from '.';
import { ENGINES } from '#tests/contract/engines';

const WISH = {
	title: 'Those furthest off',
	wording: 'Letters reach few of those furthest from work.',
	readers: 'staff'
} as const;

async function opened(open: (clock: TestClock) => Promise<Store>): Promise<WorldWithSets> {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	return openWorldWithSets({ store, clock });
}
const embedded = () => opened(ENGINES[0]![1]);

/** A finalised confidential meeting of the Tuesday set in which Eve said something that Ben marks as learning. */
async function said(world: WorldWithSets): Promise<{ meeting: Id; item: Id }> {
	const plan = { title: 'What Ada brings', day: '2026-05-14', time: '10:00', minutes: 90, mode: 'confidential' };
	const meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, plan));
	const words = { text: 'Harbour College finds that letters reach few.', saidBy: world.ids.Eve };
	const item = await addNoteItem(await world.as('Ben'), meeting, v.parse(addNoteItemWish, words));
	await finaliseNote(await world.as('Ben'), meeting);
	await markParagraphs(await world.as('Ben'), meeting, { paragraphs: [{ item, version: 1, use: 'learning' }] });
	return { meeting, item };
}
async function agreed(world: WorldWithSets): Promise<{ meeting: Id; item: Id }> {
	const made = await said(world);
	const [asked] = await wordsAskedFor(await world.as('Eve'));
	await answerForWords(await world.as('Eve'), asked!.id, { version: asked!.version, answer: 'yes' });
	return made;
}
async function lessonFor(world: WorldWithSets, audience: string, who: CastName = 'Ada'): Promise<Id> {
	const place = await growBranch(await world.as('Ada'), { project: world.project, name: 'First contact', parent: '' });
	const wish = { title: 'Ring before you write', whatHappened: 'Somebody answered.', place, audience: [audience] };
	return noticeLesson(await world.as(who), v.parse(noticeLessonWish, wish));
}
const cite = async (world: WorldWithSets, who: CastName, id: Id, source: string) =>
	citeForChallenge(await world.as(who), id, v.parse(citeEvidenceWish, { source, words: 'Two teams found it.' }));

test.each(ENGINES)('words of a set become a challenge once they are agreed to, in the %s engine', async (_, open) => {
	const world = await opened(open);
	const { item } = await said(world);
	await expect(raiseFromNote(await world.as('Ben'), item, WISH)).rejects.toThrow(Forbidden);
	expect(await paragraphToRaise(await world.as('Ben'), item)).toMatchObject({ use: 'learning', waits: true, raised: null });
	const [asked] = await wordsAskedFor(await world.as('Eve'));
	await answerForWords(await world.as('Eve'), asked!.id, { version: asked!.version, answer: 'yes' });
	await expect(raiseFromNote(await world.as('Ada'), item, WISH)).rejects.toThrow(Forbidden);
	await expect(raiseFromNote(await world.as('Cleo'), item, WISH)).rejects.toThrow(NotFound);
	const id = await raiseFromNote(await world.as('Ben'), item, WISH);
	expect(await paragraphToRaise(await world.as('Ben'), item)).toMatchObject({ raised: { id, isReader: true } });
	await expect(raiseFromNote(await world.as('Ben'), item, WISH)).rejects.toThrow(Invalid);

	// Members see where it came from; others see neither set nor meeting, nor who raised it, nor the day.
	expect((await challengePage(await world.as('Ada'), id)).cameFrom?.title).toBe('What Ada brings');
	const cleos = await challengePage(await world.as('Cleo'), id);
	expect(cleos).toMatchObject({ title: 'Those furthest off', cameFrom: null, raising: null, month: '2026-05' });
	const told = JSON.stringify([
		cleos,
		await (
			await world.as('Cleo')
		).read.history(
			collections.find(({ kind }) => kind === 'challenge')!,
			id
		)
	]);
	for (const secret of [item, world.ids.Ben, world.ids.Eve, 'Tuesday', 'Harbour']) expect(told).not.toContain(secret);
	await expect(challengePage(await world.as('Eve'), id)).rejects.toThrow(NotFound);
});

test('what leaves as a challenge names nobody of the set, no body and not the set itself', async () => {
	const world = await embedded();
	const { item } = await agreed(world);
	expect((await paragraphToRaise(await world.as('Ben'), item)).unnamed).toBe('a body finds that letters reach few.');
	for (const named of ['Eve says so.', 'So does Harbour College.', 'Raised in The Tuesday set.'])
		await expect(raiseFromNote(await world.as('Ben'), item, { ...WISH, wording: named })).rejects.toThrow(Invalid);
	await raiseFromNote(await world.as('Ben'), item, WISH);
});

test('whoever facilitates takes back what came out of their meeting, and nobody reads its words again', async () => {
	const world = await embedded();
	const { item } = await agreed(world);
	const id = await raiseFromNote(await world.as('Ben'), item, WISH);
	for (const who of ['Ada', 'Dina'] as const) await expect(takeBackChallenge(await world.as(who), id)).rejects.toThrow(Forbidden);
	await expect(rewordChallenge(await world.as('Dina'), id, { ...WISH, version: 1 })).rejects.toThrow(Forbidden);
	await takeBackChallenge(await world.as('Ben'), id);
	const page = await challengePage(await world.as('Cleo'), id);
	expect(page).toMatchObject({ title: '', wording: '', ending: { is: 'taken-back', by: null } });
	expect((await challengeLines((await world.as('Cleo')).read, 'open', null)).lines).toEqual([]);
	expect((await challengeLines((await world.as('Cleo')).read, 'ended', null)).lines).toEqual([]);
});

test('at a partner body a set reads what left its meeting for staff, and whoever facilitates there takes it back', async () => {
	const world = await embedded();
	const { item } = await agreed(world);
	const id = await raiseFromNote(await world.as('Ben'), item, WISH);
	await cite(world, 'Cleo', id, `lesson/${await lessonFor(world, 'staff')}`);
	const { raised } = await paragraphToRaise(await world.as('Eve'), item);
	expect(raised).toEqual({ ...WISH, id, isReader: false, takenBack: false });
	await expect(challengePage(await world.as('Eve'), id)).rejects.toThrow(NotFound);
	await expect(takeBackFromNote(await world.as('Eve'), item)).rejects.toThrow(NotFound);
	await expect(paragraphToRaise(await world.as('Cleo'), item)).rejects.toThrow(NotFound);

	await handOver(world, world.sets.tuesday, 'Ben', 'Eve');
	await takeBackFromNote(await world.as('Eve'), item);
	expect((await paragraphToRaise(await world.as('Ada'), item)).raised).toMatchObject({ title: '', wording: '', takenBack: true });
	expect((await challengePage(await world.as('Cleo'), id)).ending).toMatchObject({ is: 'taken-back', by: null });
});

test('staff raise challenges and gather evidence; a guest reads those for partner bodies', async () => {
	const world = await embedded();
	await expect(raiseChallenge(await world.as('Eve'), WISH)).rejects.toThrow(Forbidden);
	const id = await raiseChallenge(await world.as('Dina'), { ...WISH, readers: 'partners' });
	const research = { author: 'Example Institute', year: '2007', title: 'What lasts', address: 'https://example.org/lasts' };
	await addResearchToChallenge(await world.as('Ada'), id, v.parse(addResearchWish, research));
	const eves = await challengePage(await world.as('Eve'), id);
	expect(eves.evidence).toMatchObject([{ is: 'research', ...research }]);
	expect(eves.can.gather).toBe(false);
	await expect(addResearchToChallenge(await world.as('Eve'), id, v.parse(addResearchWish, research))).rejects.toThrow(Forbidden);
	expect(v.safeParse(addResearchWish, { ...research, address: 'javascript:alert(1)' }).success).toBe(false);
	await removeFromChallenge(await world.as('Ada'), id, { evidence: eves.evidence[0]!.id });
	expect((await challengePage(await world.as('Ada'), id)).evidence).toEqual([]);
});

test('a cited lesson shows its title to whoever reads it, and its kind alone to others', async () => {
	const world = await embedded();
	const id = await raiseChallenge(await world.as('Dina'), { ...WISH, readers: 'partners' });
	const lesson = await lessonFor(world, 'staff');
	await expect(cite(world, 'Eve', id, `lesson/${lesson}`)).rejects.toThrow(Forbidden);
	await cite(world, 'Ada', id, `lesson/${lesson}`);
	await expect(cite(world, 'Grace', id, `lesson/${lesson}`)).rejects.toThrow(Invalid);
	const seen = async (who: CastName) => (await challengePage(await world.as(who), id)).evidence[0];
	expect(await seen('Cleo')).toMatchObject({
		words: 'Two teams found it.',
		source: { id: lesson, title: 'Ring before you write' }
	});
	const eves = await seen('Eve');
	expect(eves).toMatchObject({ kind: 'lesson', words: 'Two teams found it.', source: null });
	expect(JSON.stringify(eves)).not.toContain(lesson);
	const thread = async (who: CastName) => (await threadOf((await world.as(who)).read, ref('challenge', id))).cameFrom;
	expect((await thread('Cleo')).map(({ found }) => found.id)).toEqual([lesson]);
	expect(await thread('Eve')).toEqual([]);
});

test('a challenge is settled with a reason by whoever raised it or a coordinator, and is opened again', async () => {
	const world = await embedded();
	const id = await raiseChallenge(await world.as('Ada'), WISH);
	const settled = { is: 'settled', reason: 'A shared sheet is in use.' } as const;
	await expect(endChallenge(await world.as('Grace'), id, settled)).rejects.toThrow(Forbidden);
	await endChallenge(await world.as('Dina'), id, settled);
	expect((await challengePage(await world.as('Ada'), id)).ending).toMatchObject({ is: 'settled', by: 'Dina' });
	await expect(addResearchToChallenge(await world.as('Ada'), id, {} as never)).rejects.toThrow(Forbidden);
	await resumeChallenge(await world.as('Ada'), id);
	expect((await challengeLines((await world.as('Grace')).read, 'open', null)).lines).toMatchObject([{ id }]);
});

test('a challenge that is taken back, or no longer cites a lesson, leaves no line in its thread, also where that cannot be read', async () => {
	const world = await embedded();
	const { item } = await agreed(world);
	const id = await raiseFromNote(await world.as('Ben'), item, WISH);
	const lesson = await lessonFor(world, `set:${world.sets.thursday}`, 'Cleo');
	const leadsTo = async () =>
		(await threadOf((await world.as('Cleo')).read, ref('lesson', lesson))).becameOf.map(({ found }) => found.id);

	await cite(world, 'Cleo', id, `lesson/${lesson}`);
	expect(await leadsTo()).toEqual([id]);
	const [piece] = (await challengePage(await world.as('Ada'), id)).evidence;
	expect(piece).toMatchObject({ source: null });
	await removeFromChallenge(await world.as('Ada'), id, { evidence: piece!.id });
	expect(await leadsTo()).toEqual([]);

	await cite(world, 'Cleo', id, `lesson/${lesson}`);
	await takeBackChallenge(await world.as('Ben'), id);
	expect(await leadsTo()).toEqual([]);
});
