import type { Saved } from '../../shared/collection';
import { change, create, remove, type Change, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { waitingAttachments, waitingFor } from '../../attachments';
import { learningSets, type LearningSet } from '../learning-set';
import { membersOf, type MemberLine } from '../member-lines';
import { newMeeting, onceInTime } from '../planned-meeting';
import { setPolicy } from '../policy';
import { setMeetings, type Attending, type SetMeeting } from '../set-meeting';
import { agendaOfMinutes } from './agenda-of-minutes';
import { broughtMinutes } from './brought-minutes';
import { minutesReviews } from './minutes-review';
import type { KeepMinutesWish } from './minutes-wish';
import { noteOf } from './note-of-minutes';
import { readersOfOldMeeting } from './readers-of-old-meeting';

/**
 * Keeps old minutes as a meeting of their set, with who came, the note and the actions, all at once; the review and the file that
 * waits with it go, the file staying with the meeting where that is wished. Returns the meeting.
 */
export async function keepMinutes(ctx: Context, review: Id, wish: KeepMinutesWish): Promise<Id> {
	const seen = await ctx.read.find(minutesReviews, review);
	const set = await ctx.read.find(learningSets, seen.set);
	authorize(setPolicy, 'bringMinutes', ctx.actor, set, 'Whoever facilitates the set brings its old minutes in.');
	const [members, waiting] = await Promise.all([membersOf(ctx, set.id), waitingFor(ctx, review)]);
	const attendance = whoCame(wish, members);
	const startsAt = begin(ctx, wish);
	const readers = await readersOfOldMeeting(ctx, set, members, attendance);
	const id = ctx.newId();
	const planned = newMeeting(set, { ...described(wish, set), startsAt });
	// A heading may name whoever brought an issue; under the Chatham House rule it stays in the note, from which names are taken.
	const { agenda, topics } = agendaOfMinutes(set.mode === 'chatham-house' ? [] : wish.notes, ctx.newId);
	const meeting = { ...planned, agenda: [...agenda], attendance, circle: readers.circle, audience: [...readers.audience] };
	const note = await noteOf(ctx, { id, set: set.id, day: wish.day, audience: readers.audience, topics }, wish.notes, members);
	const file = wish.file && set.mode !== 'chatham-house' ? (waiting[0]?.attachment ?? null) : null;
	const bringing = { by: ctx.actor.id, at: ctx.clock.now() };
	const { name, fingerprint } = seen;
	const changes: Change[] = [
		create(setMeetings, id, meeting),
		change(learningSets, set, { meetings: meeting.number }),
		...readers.changes,
		...note,
		create(broughtMinutes, ctx.newId(), {
			meeting: id,
			set: set.id,
			name,
			fingerprint,
			file,
			bringing,
			audience: meeting.audience
		}),
		remove(minutesReviews, seen),
		...waiting.map((each) => remove(waitingAttachments, each))
	];
	const subject = ref(setMeetings.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'keepMinutes', subject, changes, key: ctx.requestKey })).subject.id;
}

const described = ({ title, minutes, place }: KeepMinutesWish, set: Saved<LearningSet>) => ({
	number: set.meetings + 1,
	title,
	minutes,
	place,
	online: '',
	host: '',
	briefing: '',
	mode: set.mode,
	objectives: [],
	theme: '',
	series: null,
	note: set.note
});

function begin(ctx: Context, { day, time }: KeepMinutesWish): SetMeeting['startsAt'] {
	const { startsAt } = onceInTime({ day, time });
	if (startsAt > ctx.clock.now())
		throw Invalid.field('day', 'Minutes are of a meeting that was held. Its day cannot be to come.');
	return startsAt;
}

/** The list of who came: people of the set by their place in it, everybody else by the words of the minutes. */
function whoCame({ people }: KeepMinutesWish, members: readonly MemberLine[]): Attending[] {
	const lines = people.flatMap(({ name, person, how }): Attending[] =>
		how === '' || (person === '' && name === '') ? [] : [{ person: person || null, body: person ? '' : name, count: 1, how }]
	);
	const chosen = lines.flatMap(({ person }) => person ?? []);
	if (chosen.some((person) => !members.some((member) => member.person === person)))
		throw Invalid.field('people', 'Choose people who have or had a place in this set.');
	if (new Set(chosen).size < chosen.length)
		throw Invalid.field('people', 'Somebody stands twice among those who came. Keep one line for each person.');
	return lines;
}
