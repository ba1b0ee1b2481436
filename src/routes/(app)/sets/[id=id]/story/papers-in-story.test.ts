import { afterEach, expect, test } from 'vitest';
import * as v from 'valibot';
import {
	addIssue,
	beginPaper,
	challengesRaised,
	checkPaper,
	paperAtWork,
	publishPaper,
	raiseFromNote,
	writePaper
} from '#lib/domain/action-papers';
import {
	addNoteItem,
	addNoteItemWish,
	beginPaper as beginBriefing,
	finaliseNote,
	issuePaper,
	markParagraphs,
	planMeeting,
	planMeetingWish,
	setStory
} from '#lib/domain/learning-sets';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { papersInStory } from './papers-in-story';

let world: WorldWithSets;
afterEach(() => world.close());

async function toldTo(who: CastName) {
	const ctx = await world.as(who);
	const story = await setStory(ctx, world.sets.tuesday);
	return papersInStory(ctx.read, story, await challengesRaised(ctx.read));
}

test('a story tells of the paper that takes up what its set raised, to the members who read the paper', async () => {
	world = await openWorldWithSets();
	const plan = { title: 'Employers who go quiet', day: '2026-05-14', time: '09:00', minutes: 90, mode: 'confidential' };
	const meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, plan));
	const briefing = await beginBriefing(await world.as('Ben'), meeting, { title: 'Quiet employers', about: '' });
	await issuePaper(await world.as('Ben'), briefing, { version: 1 });
	const text = v.parse(addNoteItemWish, { text: 'Letters reach few.' });
	const item = await addNoteItem(await world.as('Ben'), meeting, text);
	await finaliseNote(await world.as('Ben'), meeting);
	await markParagraphs(await world.as('Ben'), meeting, { paragraphs: [{ item, version: 1, use: 'learning' }] });
	const words = { title: 'Furthest off', wording: 'Letters reach few.', readers: 'partners' } as const;
	const challenge = await raiseFromNote(await world.as('Ben'), item, words);
	expect(await toldTo('Ada')).toEqual([]);

	const paper = await beginPaper(await world.as('Dina'), { title: 'What would help', note: '' });
	await addIssue(await world.as('Dina'), paper, { title: '', challenge });
	const version = async () => (await paperAtWork(await world.as('Dina'), paper)).version;
	const summary = { title: 'What would help', summary: 'Ring first.', opening: '' };
	await writePaper(await world.as('Dina'), paper, { version: await version(), ...summary });
	await checkPaper(await world.as('Dina'), paper, { version: await version() });
	await publishPaper(await world.as('Dina'), paper, { version: await version(), readers: 'staff' });
	const told = { is: 'paper', id: paper, title: 'What would help', day: '2026-05-14', edition: 1, lessons: [] };
	expect(await toldTo('Ada')).toEqual([told]);
	// Eve, of a partner body, was there too; the paper is for staff.
	expect(await toldTo('Eve')).toEqual([]);
	// What was issued before the meeting stands with it.
	const { chapters } = await setStory(await world.as('Eve'), world.sets.tuesday);
	expect(chapters.find((chapter) => chapter.is === 'meeting')).toMatchObject({ papers: [{ id: briefing }] });
});
