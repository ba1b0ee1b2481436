import * as v from 'valibot';
import { addDays, dayOf } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { change, type Context } from '../shared/context';
import { Conflict, Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { announced } from './announced';
import { heldWish, onceInTime } from './planned-meeting';
import { meetingPolicy } from './policy';
import { LOCKED, restOfRun, weekdayOf } from './rest-of-run';
import { setMeetings, type SetMeeting } from './set-meeting';

export const changeRunWish = v.object({
	...heldWish,
	/** The version of the first meeting that is changed, as it was seen. */
	version: v.number(),
	/** From 1 for Monday to 7 for Sunday. */
	weekday: v.pipe(v.number('Choose a day of the week.'), v.integer(), v.minValue(1), v.maxValue(7)),
	theme: field.line(200, 'Say what the meetings are about.')
});
export type ChangeRunWish = v.InferOutput<typeof changeRunWish>;

/**
 * Gives a meeting and those of its run that follow it another day of the week, hour, place or theme. Each stays in its own week,
 * and begins at that hour by the clocks of its day, in summer and in winter. Whoever bears the theme as its name takes the new one.
 * @throws Invalid where one would be over already, or two would fall on one day
 * @throws Conflict where the first was changed since it was seen
 */
export async function changeRun(ctx: Context, id: Id, wish: ChangeRunWish): Promise<void> {
	const rest = await toChange(ctx, id, wish.version);
	const { weekday, theme, time, minutes, place, online, host } = wish;
	const next = rest.map((meeting) => {
		const day = addDays(dayOf(meeting.startsAt), weekday - weekdayOf(dayOf(meeting.startsAt)));
		// One that takes up an issue of its own keeps that as its theme.
		const about = meeting.theme === rest[0]!.theme ? theme : meeting.theme;
		const title = meeting.title === meeting.theme ? about : meeting.title;
		return { ...onceInTime({ day, time }, 'weekday'), title, theme: about, minutes, place, online, host };
	});
	if (next[0]!.startsAt <= ctx.clock.now()) throw Invalid.field('weekday', 'The first of them would be over already.');
	if (new Set(next.map(({ startsAt }) => startsAt)).size < next.length)
		throw Invalid.field('weekday', 'Two of them would fall on one day. Move one of them by itself first.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'changeRun',
		subject: ref(setMeetings.kind, id),
		changes: rest.map((meeting, at) => change(setMeetings, meeting, announced(ctx, meeting, next[at]!))),
		key: ctx.requestKey
	});
}

export const endRunWish = v.object({ version: v.number(), reason: v.optional(field.optionalLine(300), '') });

/** Calls a meeting off with all of its run that follow it. They stay to be seen, and each can be held after all. */
export async function endRun(ctx: Context, id: Id, { version, reason }: v.InferOutput<typeof endRunWish>): Promise<void> {
	const rest = await toChange(ctx, id, version);
	const callingOff = { by: ctx.actor.id, at: ctx.clock.now(), reason };
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'endRun',
		subject: ref(setMeetings.kind, id),
		changes: rest.map((each) => change(setMeetings, each, { callingOff, announcements: each.announcements + 1 })),
		key: ctx.requestKey
	});
}

async function toChange(ctx: Context, id: Id, version: number): Promise<readonly Saved<SetMeeting>[]> {
	const meeting = await ctx.read.find(setMeetings, id);
	const rest = await restOfRun(ctx, meeting);
	for (const each of [meeting, ...rest]) authorize(meetingPolicy, 'arrange', ctx.actor, each, LOCKED);
	const [first] = rest;
	if (!first) throw Invalid.field('', 'No meeting of this run is still to come.');
	if (first.version !== version) throw new Conflict([refText(ref(setMeetings.kind, first.id))]);
	return rest;
}
