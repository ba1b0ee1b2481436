import { dayOf, timeOf } from '../shared/clock';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { everyOf } from '../people';
import { floorLines, floorOf } from './floor-page';
import { leadingPolicy, leadsItself } from './leading';
import { learningSets } from './learning-set';
import { presentMembers } from './member-lines';
import { noteItems } from './note-item';
import { noteLines } from './note-lines';
import { meetingPolicy } from './policy';
import { setMeetings, type SetMeeting } from './set-meeting';

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
		/** The presentations of the agenda that have a length, each with when it begins by the plan. */
		presentations: presentationsIn(meeting),
		items: lines,
		floor: floorLines(held, (person) => members.find((each) => each.person === person)?.name ?? 'A guest', ctx.clock.now()),
		leadsItself: leadsItself(set),
		can: {
			...abilities(meetingPolicy, ctx.actor, meeting),
			...abilities(leadingPolicy, ctx.actor, { ...meeting, style: set.style })
		}
	};
}
function presentationsIn({ startsAt, agenda }: SetMeeting) {
	const before = (at: number): number => agenda.slice(0, at).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
	return agenda.flatMap(({ kind, title, minutes }, at) =>
		kind === 'presentation' && minutes !== null
			? [{ title, minutes, beginsAt: new Date(Date.parse(startsAt) + before(at) * 60_000).toISOString() }]
			: []
	);
}
export type LivePage = Awaited<ReturnType<typeof livePage>>;
