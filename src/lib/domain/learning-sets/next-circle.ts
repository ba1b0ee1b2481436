import type { Saved } from '../shared/collection';
import { change, type Change, type Context } from '../shared/context';
import { audienceKey } from '../shared/audience';
import { everyOf } from '../people';
import { learningSets, type LearningSet } from './learning-set';
import { noteItems } from './note-item';
import { circulatedPresentations } from './presentation';
import { meetingAudience, setMeetings } from './set-meeting';

/**
 * Begins the next circle of a set: somebody joins or leaves. Confidential meetings that are still to come move to it with
 * what was prepared for them; those already held stay with whoever was there. What was kept tighter stays as it is.
 */
export async function nextCircle(
	ctx: Context,
	set: Saved<LearningSet>
): Promise<{ readonly circle: number; readonly changes: readonly Change[] }> {
	const circle = set.circle + 1;
	const coming = await everyOf(ctx.read, setMeetings, { set: set.id, startsAt: { from: ctx.clock.now() } });
	const moved = coming.filter((meeting) => meeting.mode === 'confidential' && meeting.finalisation === null);
	const audience = [...meetingAudience(set.id, 'confidential', circle)];
	const prepared = await Promise.all(
		moved.map(async (meeting) => {
			const [items, circulated] = await Promise.all([
				everyOf(ctx.read, noteItems, { meeting: meeting.id }),
				everyOf(ctx.read, circulatedPresentations, { meeting: meeting.id })
			]);
			const shared = items.filter((item) => audienceKey(item.audience) === audienceKey(meeting.audience));
			return [
				...shared.map((item) => change(noteItems, item, { audience })),
				...circulated.map((each) => change(circulatedPresentations, each, { audience }))
			];
		})
	);
	const meetings = moved.map((meeting) => change(setMeetings, meeting, { circle, audience }));
	return { circle, changes: [change(learningSets, set, { circle }), ...meetings, ...prepared.flat()] };
}
