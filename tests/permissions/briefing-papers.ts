import * as v from 'valibot';
import { beginPaper, issuePaper, planMeeting, planMeetingWish } from '#lib/domain/learning-sets';
import type { Id } from '#lib/domain/shared/ids';
import type { Seats } from './seats';

const MEETING = { title: 'Employers who go quiet', day: '2026-05-26', time: '10:00', minutes: 150, mode: 'confidential' };

/** A draft of Ben's for a meeting of the Tuesday set. */
export async function paperOf(seats: Seats): Promise<Id> {
	const ben = await seats.as('facilitator');
	const meeting = await planMeeting(ben, seats.world.sets.tuesday, v.parse(planMeetingWish, MEETING));
	return beginPaper(await seats.as('facilitator'), meeting, { title: 'Quiet employers', about: 'quiet employers' });
}

/** The same, issued to the set. */
export async function issuedPaperOf(seats: Seats): Promise<Id> {
	const id = await paperOf(seats);
	await issuePaper(await seats.as('facilitator'), id, { version: 1 });
	return id;
}
