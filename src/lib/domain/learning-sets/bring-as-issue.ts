import * as v from 'valibot';
import { actionPolicy, agreedActions, decided } from '../actions';
import { change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { topicAtEnd } from './add-to-agenda';
import { comingMeetings, type meetingLine } from './set-pages';
import { setMeetings } from './set-meeting';

export const bringAsIssueWish = v.object({
	meeting: v.pipe(v.string('Choose a meeting.'), v.nonEmpty('Choose a meeting.'), field.id)
});

const AGENDA_TITLE = 200;

/** Brings an action that is carried on and on to a coming meeting of its set, as an issue of its own on the agenda. */
export async function bringAsIssue(ctx: Context, action: Id, wish: v.InferOutput<typeof bringAsIssueWish>): Promise<void> {
	const [seen, meeting] = await Promise.all([ctx.read.find(agreedActions, action), ctx.read.find(setMeetings, wish.meeting)]);
	authorize(actionPolicy, 'change', ctx.actor, seen, 'Only its owner, or those who agreed it, can change this action.');
	if (meeting.set !== seen.set) throw Invalid.field('meeting', 'Choose a meeting of the set that agreed it.');
	const title = `An issue: ${seen.what}`.slice(0, AGENDA_TITLE).toWellFormed();
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'bringAsIssue',
		subject: ref(agreedActions.kind, action),
		changes: [
			change(agreedActions, seen, decided(ctx, seen, { is: 'brought', meeting: meeting.id })),
			topicAtEnd(ctx, meeting, title)
		],
		key: ctx.requestKey
	});
}

/** Coming meetings to which the actor can bring an action of a set. */
export const meetingsToBringTo = async (ctx: Context, set: Id | null): Promise<readonly ReturnType<typeof meetingLine>[]> =>
	set === null ? [] : (await comingMeetings(ctx)).filter((each) => each.set === set);
