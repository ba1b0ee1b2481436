import type * as v from 'valibot';
import { dayOf } from '../shared/clock';
import type { Context } from '../shared/context';
import { Forbidden } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { askForLesson, type askForLessonWish } from '../learning-tree';
import { noteItems } from './note-item';
import { mayUseItem } from './policy';
import { setMeetings } from './set-meeting';
import { checkStillThere } from './still-there';

/**
 * Asks whoever said something in a meeting whether a lesson may be made of it. Where the note names nobody, the words are
 * nobody's in particular, and the member who asks makes the lesson themselves.
 */
export async function askForLessonInMeeting(ctx: Context, item: Id, wish: v.InferOutput<typeof askForLessonWish>): Promise<Id> {
	const seen = await ctx.read.find(noteItems, item);
	const meeting = await ctx.read.find(setMeetings, seen.meeting);
	if (!mayUseItem(ctx.actor, seen)) throw new Forbidden('Members of the set make lessons of what was said in it.');
	const by = seen.saidBy ?? ctx.actor.id;
	await checkStillThere(ctx, by, seen.audience);
	const source = ref(setMeetings.kind, meeting.id);
	return askForLesson(ctx, wish, { source, readers: seen.audience, day: dayOf(meeting.startsAt), by });
}
