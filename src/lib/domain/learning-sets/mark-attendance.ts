import * as v from 'valibot';
import { change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { amongOthers } from './among-others';
import { knownPersons } from './known';
import { meetingPolicy } from './policy';
import { ATTENDED, setMeetings } from './set-meeting';

export const markAttendanceWish = v.object({
	person: field.id,
	/** Empty takes the person off the list again. */
	how: v.union([v.literal(''), v.picklist(ATTENDED)], 'Choose from the list.'),
	/** What stood there when it was tapped, of a tap that was sent late: what somebody else said since is not overwritten. */
	was: v.optional(v.union([v.literal(''), v.picklist(ATTENDED)]))
});

/** Says of one person how they attend, whoever else is being ticked at the same moment on another device. */
export async function markAttendance(
	ctx: Context,
	meeting: Id,
	{ person, how, was }: v.InferOutput<typeof markAttendanceWish>
): Promise<void> {
	await knownPersons(ctx, [person]);
	await amongOthers(async () => {
		const seen = await ctx.read.find(setMeetings, meeting);
		authorize(meetingPolicy, 'arrange', ctx.actor, seen, 'The note is locked. Whoever facilitates the set can open it again.');
		const held = seen.attendance.find((each) => each.person === person)?.how ?? '';
		if (was !== undefined && held === how) return;
		if (was !== undefined && held !== was) throw Invalid.field('how', 'Somebody else said otherwise of them meanwhile.');
		const others = seen.attendance.filter((each) => each.person !== person);
		const attendance = how === '' ? others : [...others, { person, body: '', count: 1, how }];
		await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'markAttendance',
			subject: ref(setMeetings.kind, meeting),
			changes: [change(setMeetings, seen, { attendance })],
			key: ctx.requestKey
		});
	});
}
