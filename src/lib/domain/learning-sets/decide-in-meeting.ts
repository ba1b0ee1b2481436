import { expect, type Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { decideOnLesson, type DecideOnLessonWish } from '../learning-tree';
import { meetingPolicy } from './policy';
import { setMeetings } from './set-meeting';

/** Records what a meeting decides about a lesson. The lesson's readers see the step; where it was decided, the meeting's readers. */
export async function decideInMeeting(ctx: Context, meeting: Id, wish: DecideOnLessonWish): Promise<void> {
	const seen = await ctx.read.find(setMeetings, meeting);
	authorize(meetingPolicy, 'write', ctx.actor, seen, 'The note is locked. Whoever facilitates the set can open it again.');
	const source = ref(setMeetings.kind, meeting);
	await decideOnLesson(ctx, wish, { source, readers: seen.audience, expects: [expect(setMeetings, seen)] });
}
