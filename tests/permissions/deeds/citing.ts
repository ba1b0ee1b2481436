import * as v from 'valibot';
import { citeInNote, planMeeting, planMeetingWish } from '#lib/domain/learning-sets';
import { noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import { citeLesson, draftPractice, draftPracticeWish, templateChoices } from '#lib/domain/practices';
import type { Id } from '#lib/domain/shared/ids';
import { paperOf } from '../briefing-papers';
import type { Seats } from '../seats';
import { deed, IN_THE_SET, type Deed } from './deed';
import { plantBranch } from './ground';

const MEETING = { title: 'Employers who go quiet', day: '2026-05-26', time: '10:00', minutes: 150, mode: 'confidential' };

/** A lesson of Ada's that all staff read. */
async function lessonOf(seats: Seats): Promise<Id> {
	const wish = { title: 'The sum first', whatHappened: 'It was done.', place: await plantBranch(seats), audience: ['staff'] };
	return noticeLesson(await seats.as('author'), v.parse(noticeLessonWish, wish));
}
const meetingOf = async (seats: Seats): Promise<Id> =>
	planMeeting(await seats.as('facilitator'), seats.world.sets.tuesday, v.parse(planMeetingWish, MEETING));
const practiceOf = async (seats: Seats): Promise<Id> => {
	const ada = await seats.as('author');
	const [template] = await templateChoices(ada);
	return draftPractice(ada, v.parse(draftPracticeWish, { template: template!.id, title: 'A first visit' }));
};

const ROUTE = '/tree/lessons/[id=id]/cite';
// The partner belongs to the set and may not read the lesson.
const READS_BOTH = IN_THE_SET.filter((seat) => seat !== 'partner');

export const CITING_DEEDS: readonly Deed[] = [
	deed(ROUTE, 'citeInPractice', ['author'], async (seats) => ({
		id: await lessonOf(seats),
		fields: { practice: await practiceOf(seats) }
	})),
	deed(ROUTE, 'unciteInPractice', ['author'], async (seats) => {
		const [id, practice] = [await lessonOf(seats), await practiceOf(seats)];
		await citeLesson(await seats.as('author'), practice, { lesson: id });
		return { id, fields: { practice } };
	}),
	deed(ROUTE, 'citeInNote', READS_BOTH, async (seats) => ({
		id: await lessonOf(seats),
		fields: { meeting: await meetingOf(seats), words: 'We have met this before.' }
	})),
	// The draft is Ben's alone.
	deed(ROUTE, 'citeInPaper', ['facilitator'], async (seats) => ({
		id: await lessonOf(seats),
		fields: { paper: await paperOf(seats) }
	})),
	deed(ROUTE, 'unciteInNote', READS_BOTH, async (seats) => {
		const [id, meeting] = [await lessonOf(seats), await meetingOf(seats)];
		await citeInNote(await seats.as('facilitator'), id, { meeting, words: 'We have met this before.' });
		return { id, fields: { meeting } };
	})
];
