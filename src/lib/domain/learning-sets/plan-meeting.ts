import * as v from 'valibot';
import { asRule } from '../shared/as-rule';
import { change, create, remove, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { everyOf } from '../people';
import { knownObjectives, objectivesChosen } from '../projects';
import { announced } from './announced';
import { meetingAnswers } from './answers';
import { briefingPapers } from './briefing/briefing-paper';
import { papersGone } from './briefing/papers-gone';
import { floorGone } from './floor-gone';
import { learningSets, MODES } from './learning-set';
import { noteItems } from './note-item';
import { heldWish, newMeeting, onceInTime } from './planned-meeting';
import { broughtMinutes } from './old-minutes/brought-minutes';
import { meetingPolicy, setPolicy } from './policy';
import { circulatedPresentations } from './presentation';
import { setMeetings } from './set-meeting';

const described = {
	...heldWish,
	title: field.line(200, 'Say what the meeting is about.'),
	day: field.day,
	briefing: v.optional(field.optionalProse(50_000), ''),
	objectives: v.optional(field.ids(20), []),
	note: v.optional(field.optionalLine(300), '')
};

export const planMeetingWish = v.object({ ...described, mode: v.picklist(MODES, 'Choose how confidential it is.') });
export type PlanMeetingWish = v.InferOutput<typeof planMeetingWish>;

/** Plans the next meeting of a set, read by its present circle where it is confidential, else by the set. */
export async function planMeeting(ctx: Context, set: Id, wish: PlanMeetingWish): Promise<Id> {
	const seen = await ctx.read.find(learningSets, set);
	authorize(setPolicy, 'planMeeting', ctx.actor, seen, 'Members plan the meetings of their own sets.');
	await knownObjectives(ctx, wish.objectives);
	const id = ctx.newId();
	const { mode, ...rest } = wish;
	const number = seen.meetings + 1;
	const planned = { ...onceInTime(rest), mode, number, theme: '', series: null };
	const changes = [create(setMeetings, id, newMeeting(seen, planned)), change(learningSets, seen, { meetings: number })];
	return (
		await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'planMeeting',
			subject: ref('set-meeting', id),
			changes,
			key: ctx.requestKey
		})
	).subject.id;
}

export const changeMeetingWish = v.object({ ...described, version: v.number() });

/** Changes what was planned. How confidential a meeting is stays as it was announced. */
export async function changeMeeting(ctx: Context, meeting: Id, wish: v.InferOutput<typeof changeMeetingWish>): Promise<void> {
	const { version, ...values } = wish;
	await arranged(ctx, meeting, 'changeMeeting', version, async (seen) => {
		const objectives = await objectivesChosen(ctx, seen.objectives, values.objectives);
		const next = { ...onceInTime({ ...values, note: values.note || seen.note }), objectives };
		if (seen.startsAt <= ctx.clock.now() && next.startsAt > ctx.clock.now() && (await wasHeld(ctx, seen)))
			throw Invalid.field('day', 'This meeting is over, and something stands in it. Plan another one for what is to come.');
		return announced(ctx, seen, next);
	});
}

/**
 * Whether anything stands in a meeting from which one could tell that it was held; where it is confidential, also what its
 * members said of themselves and were given to read. Such a one never becomes a coming one again: a confidential meeting still to come opens to
 * whoever joins before it, with who said that they come and why somebody does not.
 */
async function wasHeld(ctx: Context, meeting: Seen): Promise<boolean> {
	if (meeting.attendance.length > 0 || meeting.reopenings.length > 0) return true;
	const one = { where: { meeting: meeting.id }, limit: 1 } as const;
	const [items, circulated, answers, papers] = await Promise.all([
		ctx.read.list(noteItems, one),
		ctx.read.list(circulatedPresentations, one),
		ctx.read.list(meetingAnswers, one),
		ctx.read.list(briefingPapers, { where: { meeting: meeting.id, state: 'issued' }, limit: 1 })
	]);
	if (items.items.length + circulated.items.length > 0) return true;
	return meeting.mode === 'confidential' && answers.items.length + papers.items.length > 0;
}

/** Removes a meeting whose note is still open, with what was written in it. Actions agreed in it live on. */
export async function deleteMeeting(ctx: Context, meeting: Id): Promise<void> {
	const seen = await ctx.read.find(setMeetings, meeting);
	authorize(meetingPolicy, 'remove', ctx.actor, seen, 'Whoever facilitates the set can delete a meeting whose note is open.');
	// Also the paragraphs kept tighter than the actor reads: none is left without its meeting.
	const all = asRule(ctx);
	const [items, circulated, brought, answers] = await Promise.all([
		everyOf(all, noteItems, { meeting }),
		everyOf(all, circulatedPresentations, { meeting }),
		everyOf(all, broughtMinutes, { meeting }),
		everyOf(all, meetingAnswers, { meeting })
	]);
	const changes = [
		remove(setMeetings, seen),
		...brought.map((each) => remove(broughtMinutes, each)),
		...items.map((item) => remove(noteItems, item)),
		...circulated.map((each) => remove(circulatedPresentations, each)),
		...(await floorGone(ctx, meeting)),
		...answers.map((each) => remove(meetingAnswers, each)),
		...(await papersGone(ctx, meeting))
	];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'deleteMeeting',
		subject: ref('set-meeting', meeting),
		changes,
		key: ctx.requestKey
	});
}

type Seen = Awaited<ReturnType<typeof findMeeting>>;
const findMeeting = (ctx: Context, meeting: Id) => ctx.read.find(setMeetings, meeting);

/** One change to an open meeting as it was seen at `version`; a Conflict where somebody changed it meanwhile. */
export async function arranged(
	ctx: Context,
	meeting: Id,
	verb: string,
	version: number,
	values: (seen: Seen) => Promise<Partial<Seen>>
): Promise<void> {
	const seen = await findMeeting(ctx, meeting);
	authorize(meetingPolicy, 'arrange', ctx.actor, seen, 'The note is locked. Whoever facilitates the set can open it again.');
	const changes = [change(setMeetings, { ...seen, version }, await values(seen))];
	await ctx.store.commit({ by: ctx.actor.id, verb, subject: ref('set-meeting', meeting), changes, key: ctx.requestKey });
}
