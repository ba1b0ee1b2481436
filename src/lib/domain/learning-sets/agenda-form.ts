import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { Forbidden } from '../shared/errors';
import { abilities } from '../shared/policy';
import { learningSets } from './learning-set';
import { presentMembers } from './member-lines';
import { meetingPolicy } from './policy';
import { setMeetings } from './set-meeting';
import { topicsToCarry } from './topics-to-carry';

/** The agenda of an open meeting as it is written: its items, what carries over into it, and who can present. */
export async function agendaForm(ctx: Context, id: Id) {
	const meeting = await ctx.read.find(setMeetings, id);
	if (!abilities(meetingPolicy, ctx.actor, meeting).arrange)
		throw new Forbidden('The note is locked. Whoever facilitates the set can open it again.');
	const [set, members, carried] = await Promise.all([
		ctx.read.find(learningSets, meeting.set),
		presentMembers(ctx, meeting.set),
		topicsToCarry(ctx, meeting)
	]);
	const { version, title, startsAt, minutes, agenda } = meeting;
	return {
		meeting: { id, version, title, startsAt, minutes, set: { id: set.id, name: set.name } },
		setKind: set.kind,
		agenda,
		people: members.map(({ person, name }) => ({ id: person, name })),
		carried: carried.map(({ item, why, from, fromBefore }) => ({ topic: item.topic, title: item.title, why, from, fromBefore }))
	};
}
