import * as v from 'valibot';
import { change, create, expect, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { meetingPolicy } from '../policy';
import { setMeetings } from '../set-meeting';
import { ANSWERS, meetingAnswers } from './meeting-answer';

/** Whether one comes, at a tap. */
export const answerInShortWish = v.object({ meeting: field.id, answer: v.picklist(ANSWERS, 'Choose whether you come.') });

export const answerMeetingWish = v.object({
	answer: v.picklist(ANSWERS, 'Choose whether you come.'),
	note: v.optional(field.optionalLine(300), ''),
	substitute: v.optional(field.optionalLine(200), '')
});
export type AnswerMeetingWish = v.InferOutput<typeof answerMeetingWish>;

/** Says whether the actor comes to a meeting that is not over. Answering again replaces what they said before. */
export async function answerMeeting(ctx: Context, meeting: Id, wish: AnswerMeetingWish): Promise<void> {
	const seen = await ctx.read.find(setMeetings, meeting);
	authorize(
		meetingPolicy,
		'answer',
		ctx.actor,
		seen,
		'Members of the set answer, until the note is locked or the meeting called off.'
	);
	if (wish.substitute && seen.mode === 'confidential')
		throw Invalid.field('substitute', 'A confidential meeting is for its members: nobody comes in their place.');
	if (wish.substitute && wish.answer !== 'apologies')
		throw Invalid.field('substitute', 'Somebody comes in your place only where you do not come.');
	const held = await ctx.read.findUnique(meetingAnswers, 'person', `${meeting} ${ctx.actor.id}`);
	const value = {
		...wish,
		meeting,
		set: seen.set,
		person: ctx.actor.id,
		at: ctx.clock.now(),
		audience: [...seen.audience]
	};
	const id = held?.id ?? ctx.newId();
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'answerMeeting',
		subject: ref(meetingAnswers.kind, id),
		changes: [held ? change(meetingAnswers, held, value) : create(meetingAnswers, id, value)],
		// Not moved to another circle since it was read.
		expects: [expect(setMeetings, seen)],
		key: ctx.requestKey
	});
}
