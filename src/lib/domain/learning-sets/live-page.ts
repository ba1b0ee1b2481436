import { dayOf, timeOf } from '../shared/clock';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { everyOf } from '../people';
import { floorLines, floorOf } from './floor-page';
import { learningSets } from './learning-set';
import { presentMembers } from './member-lines';
import { noteItems } from './note-item';
import { noteLines } from './note-lines';
import { meetingPolicy } from './policy';
import { setMeetings } from './set-meeting';

/** What everybody in the room has before them while they meet: who is here, and the note as it grows. */
export async function livePage(ctx: Context, id: Id) {
	const [meeting, items, held] = await Promise.all([
		ctx.read.find(setMeetings, id),
		everyOf(ctx.read, noteItems, { meeting: id }),
		floorOf(ctx, id)
	]);
	const [set, members, lines] = await Promise.all([
		ctx.read.find(learningSets, meeting.set),
		presentMembers(ctx, meeting.set),
		noteLines(
			ctx,
			meeting,
			items.toSorted((a, b) => a.position - b.position)
		)
	]);
	const howOf = (person: Id) => meeting.attendance.find((each) => each.person === person)?.how ?? '';
	const isMember = (person: Id | null) => members.some((each) => each.person === person);
	return {
		id,
		title: meeting.title,
		startsAt: meeting.startsAt,
		day: dayOf(meeting.startsAt),
		time: timeOf(meeting.startsAt),
		mode: meeting.mode,
		audience: meeting.audience,
		set: { id: set.id, name: set.name, kind: set.kind },
		isLocked: meeting.finalisation !== null,
		members: members.map(({ person, name, body }) => ({ person, name, body, how: howOf(person) })),
		/** Guests and people of bodies who came besides. */
		besides: meeting.attendance
			.filter((each) => !isMember(each.person) && each.how !== 'apologies')
			.reduce((sum, { count }) => sum + count, 0),
		topics: meeting.agenda.flatMap(({ topic, kind, title }) => (topic && kind !== 'break' ? [{ topic, title }] : [])),
		items: lines,
		floor: floorLines(held, (person) => members.find((each) => each.person === person)?.name ?? 'A guest', ctx.clock.now()),
		can: abilities(meetingPolicy, ctx.actor, meeting)
	};
}
export type LivePage = Awaited<ReturnType<typeof livePage>>;
