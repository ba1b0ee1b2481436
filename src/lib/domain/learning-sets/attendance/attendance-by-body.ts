import { everyOf } from '../../people';
import { addDays, dayOf, instantAt, type Day } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { Forbidden } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { has } from '../../shared/policy';
import { attendingInWords } from '../attending-in-words';
import { learningSets } from '../learning-set';
import { bodyNames } from '../member-lines';
import { mayCountAttendance, setsFacilitated } from '../policy';
import { setMeetings, type Attending, type SetMeeting } from '../set-meeting';
import { setMemberships, type SetMembership } from '../set-membership';

/** How many came, and how. */
export interface Came {
	readonly present: number;
	readonly byPhone: number;
	readonly apologies: number;
}

/** A meeting with how many came to it from each body, by name. */
export interface AttendedMeeting {
	readonly id: Id;
	readonly title: string;
	readonly set: string;
	readonly day: Day;
	readonly bodies: readonly (Came & { readonly body: string })[];
}

/** What stands for a body that nobody wrote down. */
const NOT_SAID = 'Body not said';

/**
 * Who came to attributable meetings, by body, in the days from `from` to `to`, both of them in. A facilitator sees the meetings of
 * their sets, a coordinator those that they may read. What is confidential or under the Chatham House rule is in no row and in no
 * sum, and nothing tells whether there is any.
 * @throws Forbidden for whoever does neither
 */
export async function attendanceByBody(ctx: Context, { from, to }: { readonly from: Day; readonly to: Day }) {
	if (!mayCountAttendance(ctx.actor))
		throw new Forbidden('Attendance by body is for whoever facilitates a set, and for coordinators.');
	const found = await everyOf(ctx.read, setMeetings, {
		startsAt: { from: instantAt(from, '00:00'), to: instantAt(addDays(to, 1), '00:00') },
		...(has(ctx.actor, 'coordinator') ? {} : { set: { in: setsFacilitated(ctx.actor) } })
	});
	const meetings = found.filter(
		({ mode, attendance, callingOff }) => mode === 'attributable' && attendance.length > 0 && callingOff === null
	);
	const sets = [...new Set(meetings.map(({ set }) => set))];
	const [named, places] = await Promise.all([
		everyOf(ctx.read, learningSets, {}),
		everyOf(ctx.read, setMemberships, { set: { in: sets } })
	]);
	const bodies = await bodyNames(
		ctx.read,
		places.map(({ organisation }) => organisation)
	);
	const lines = meetings.map((meeting): AttendedMeeting => ({
		id: meeting.id,
		title: meeting.title,
		set: named.find(({ id }) => id === meeting.set)?.name ?? '',
		day: dayOf(meeting.startsAt),
		bodies: byBody(meeting.attendance, (each) => bodyOf(each, meeting, places, bodies))
	}));
	return {
		meetings: lines.toSorted((a, b) => b.day.localeCompare(a.day) || a.title.localeCompare(b.title, 'en-GB')),
		bodies: sums(lines)
	};
}

/** The body of a person is that of their place in the set on that day, else of a later or earlier one. */
function bodyOf(
	each: Attending,
	meeting: Saved<SetMeeting>,
	places: readonly Saved<SetMembership>[],
	names: ReadonlyMap<Id, string>
): string {
	if (each.person === null) return attendingInWords([each]).bodies[0] ?? (each.body || NOT_SAID);
	const day = dayOf(meeting.startsAt);
	const theirs = places.filter(({ person, set }) => person === each.person && set === meeting.set);
	const place = theirs.find((one) => one.from <= day && (one.to === null || day <= one.to)) ?? theirs[0];
	return (place && names.get(place.organisation)) ?? NOT_SAID;
}

const byBody = (attendance: readonly Attending[], bodyOf: (each: Attending) => string) =>
	[...Map.groupBy(attendance, bodyOf)].map(([body, those]) => ({ body, ...cameOf(those) })).toSorted(byName);

function cameOf(those: readonly Attending[]): Came {
	const count = (wanted: Attending['how']) => those.reduce((sum, { how, count }) => sum + (how === wanted ? count : 0), 0);
	return { present: count('present'), byPhone: count('by-phone'), apologies: count('apologies') };
}

/** Over all meetings, with to how many of them somebody of a body came. */
function sums(meetings: readonly AttendedMeeting[]): readonly (Came & { readonly body: string; readonly meetings: number })[] {
	const groups = Map.groupBy(
		meetings.flatMap(({ bodies }) => bodies),
		({ body }) => body
	);
	const sum = (all: readonly Came[], of: keyof Came) => all.reduce((total, each) => total + each[of], 0);
	return [...groups]
		.map(([body, all]) => ({
			body,
			meetings: all.filter(({ present, byPhone }) => present + byPhone > 0).length,
			present: sum(all, 'present'),
			byPhone: sum(all, 'byPhone'),
			apologies: sum(all, 'apologies')
		}))
		.toSorted(byName);
}

const byName = (a: { readonly body: string }, b: { readonly body: string }): number => a.body.localeCompare(b.body, 'en-GB');
