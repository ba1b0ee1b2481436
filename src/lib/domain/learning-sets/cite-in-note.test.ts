import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { noticeLesson, noticeLessonWish, withdrawLesson } from '../learning-tree';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { threadOf } from '../shared/thread';
import { citeInNote, finaliseNote, meetingPage, openNotes, planMeeting, planMeetingWish, unciteInNote } from '.';

let world: WorldWithSets;
let lesson: Id;
let meeting: Id;
beforeEach(async () => {
	world = await openWorldWithSets();
	const noticed = { title: 'The sum first', whatHappened: 'It was done.', place: world.project, audience: ['staff'] };
	lesson = await noticeLesson(await world.as('Ada'), v.parse(noticeLessonWish, noticed));
	const plan = { title: 'Who goes quiet', day: '2026-05-20', time: '10:00', minutes: 60, mode: 'confidential' };
	meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, plan));
});
afterEach(() => world.close());

const WORDS = 'We have met this before.';
const cite = async (who: CastName) => citeInNote(await world.as(who), lesson, { meeting, words: WORDS });
const hangsOn = async (who: CastName) =>
	(await threadOf((await world.as(who)).read, ref('set-meeting', meeting))).cameFrom.map(({ type, found }) => [type, found.id]);

describe('a lesson cited in a note', () => {
	test('stands in the note as a line, and in the thread of the meeting for Grace, who reads both', async () => {
		await cite('Ben');
		expect((await meetingPage(await world.as('Grace'), meeting)).items).toMatchObject([{ text: WORDS, kind: 'information' }]);
		expect(await hangsOn('Grace')).toEqual([['cited-by', lesson]]);
		expect(await openNotes(await world.as('Grace'), lesson)).toMatchObject([{ meeting, cites: true }]);
	});

	test('is a line and nothing else to Eve, a guest in the set who may not read the lesson', async () => {
		await cite('Ben');
		const eve = await world.as('Eve');
		const page = await meetingPage(eve, meeting);
		expect(page.items.map(({ text }) => text)).toEqual([WORDS]);
		expect(await hangsOn('Eve')).toEqual([]);
		expect(JSON.stringify(page)).not.toMatch(new RegExp(`${lesson}|The sum first`));
		await expect(cite('Eve')).rejects.toThrow(NotFound);
	});

	test('shows on the lesson neither meeting nor set to Cleo, who belongs to another set and cannot cite there', async () => {
		await cite('Ben');
		const cleo = await world.as('Cleo');
		expect((await threadOf(cleo.read, ref('lesson', lesson))).becameOf).toEqual([]);
		expect(await openNotes(cleo, lesson)).toEqual([]);
		await expect(cite('Cleo')).rejects.toThrow(NotFound);
		await expect(unciteInNote(cleo, lesson, { meeting })).rejects.toThrow(NotFound);
	});

	test('is cited once, taken out while the note is open, and stays in a locked one', async () => {
		await cite('Ben');
		await expect(cite('Grace')).rejects.toThrow(Invalid);
		await unciteInNote(await world.as('Grace'), lesson, { meeting });
		expect(await hangsOn('Grace')).toEqual([]);
		await cite('Grace');
		await finaliseNote(await world.as('Ben'), meeting);
		await expect(unciteInNote(await world.as('Grace'), lesson, { meeting })).rejects.toThrow(Forbidden);
		expect(await hangsOn('Grace')).toEqual([['cited-by', lesson]]);
	});

	test('is not withdrawn from under the note, and can be once it is cited no more', async () => {
		await cite('Ben');
		await expect(withdrawLesson(await world.as('Ada'), lesson)).rejects.toThrow(Invalid);
		await unciteInNote(await world.as('Ben'), lesson, { meeting });
		await withdrawLesson(await world.as('Ada'), lesson);
		expect((await meetingPage(await world.as('Grace'), meeting)).items.map(({ text }) => text)).toEqual([WORDS]);
	});
});
