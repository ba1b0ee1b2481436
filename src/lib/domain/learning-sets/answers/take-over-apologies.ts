import { change, type Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { everyOf } from '../../people';
import { amongOthers } from '../among-others';
import { meetingPolicy } from '../policy';
import { setMeetings, type Attending } from '../set-meeting';
import { meetingAnswers, type Answer } from './meeting-answer';
import { answersThatHold } from './who-is-coming';

/** What each member said before a meeting, as far as it holds for the time that the meeting has. */
export async function saidBefore(ctx: Context, id: Id): Promise<readonly { readonly person: Id; readonly answer: Answer }[]> {
	const [meeting, answers] = await Promise.all([
		ctx.read.find(setMeetings, id),
		everyOf(ctx.read, meetingAnswers, { meeting: id })
	]);
	return answersThatHold(answers, meeting).map(({ person, answer }) => ({ person, answer }));
}

/**
 * Records the apologies that were sent before a meeting, of everybody who is not on its list yet. Who came is ticked one by one:
 * that somebody said so is no proof of it.
 */
export async function takeOverApologies(ctx: Context, id: Id): Promise<void> {
	await amongOthers(async () => {
		const [meeting, said] = await Promise.all([ctx.read.find(setMeetings, id), saidBefore(ctx, id)]);
		authorize(meetingPolicy, 'arrange', ctx.actor, meeting, 'The note is locked. Whoever facilitates the set can open it again.');
		const ticked = new Set(meeting.attendance.map(({ person }) => person));
		const away = said
			.filter(({ person, answer }) => answer === 'apologies' && !ticked.has(person))
			.map(({ person }): Attending => ({ person, body: '', count: 1, how: 'apologies' }));
		if (away.length === 0) return;
		await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'takeOverApologies',
			subject: ref(setMeetings.kind, id),
			changes: [change(setMeetings, meeting, { attendance: [...meeting.attendance, ...away] })],
			key: ctx.requestKey
		});
	});
}
