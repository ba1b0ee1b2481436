import * as v from 'valibot';
import type { Saved } from '../shared/collection';
import { change, type Change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref } from '../shared/ids';
import { authorize } from '../shared/policy';
import { MOST_ON_AGENDA, newTopic, withTopic } from './agenda';
import { meetingPolicy } from './policy';
import { setMeetings, type SetMeeting } from './set-meeting';

export const addToAgendaWish = v.object({
	meeting: v.pipe(v.string('Choose a meeting.'), v.nonEmpty('Choose a meeting.'), field.id),
	title: field.line(200, 'Say in a few words what the agenda shall say.')
});

/** Puts one thing at the end of a meeting's agenda, to be brought by the actor. */
export async function addToAgenda(ctx: Context, { meeting, title }: v.InferOutput<typeof addToAgendaWish>): Promise<void> {
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'addToAgenda',
		subject: ref(setMeetings.kind, meeting),
		changes: [topicAtEnd(ctx, await ctx.read.find(setMeetings, meeting), title)],
		key: ctx.requestKey
	});
}

/** The change that does so, authorised. */
export function topicAtEnd(ctx: Context, seen: Saved<SetMeeting>, title: string): Change {
	authorize(meetingPolicy, 'arrange', ctx.actor, seen, 'The note is locked. Whoever facilitates the set can open it again.');
	if (seen.agenda.length >= MOST_ON_AGENDA)
		throw Invalid.field('meeting', `An agenda holds at most ${MOST_ON_AGENDA} items. Choose another meeting.`);
	const item = newTopic({ topic: ctx.newId(), title, presenter: ctx.actor.id });
	return change(setMeetings, seen, { agenda: withTopic(seen.agenda, item) });
}
