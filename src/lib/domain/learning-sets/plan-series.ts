import * as v from 'valibot';
import { change, create, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { learningSets, MODES } from './learning-set';
import { heldWish, newMeeting, onceInTime } from './planned-meeting';
import { setPolicy } from './policy';
import { issuesTakenUp, proposedIssues } from './prioritisation';
import { MOST_IN_SERIES } from './series-days';
import { setMeetings } from './set-meeting';

/** A line of the run as it stands in its form: one without a day is left out. */
const seriesLine = v.object({
	day: v.optional(v.union([v.literal(''), field.day], 'Give a date such as 14 May 2026.'), ''),
	title: v.optional(field.optionalLine(200), ''),
	/** An issue that the set voted on, which is the theme of this meeting. */
	issue: v.optional(v.union([v.literal(''), field.id]), '')
});

export const planSeriesWish = v.object({
	...heldWish,
	theme: field.line(200, 'Say what the meetings are about.'),
	mode: v.picklist(MODES, 'Choose how confidential they are.'),
	meetings: v.pipe(
		v.optional(v.array(seriesLine), []),
		v.maxLength(MOST_IN_SERIES, `Plan at most ${MOST_IN_SERIES} meetings at once.`)
	)
});
export type PlanSeriesWish = v.InferOutput<typeof planSeriesWish>;

/**
 * Plans a run of meetings under one theme, each with a day of its own and the same time by the clocks; one that takes up an issue
 * has that as its theme. Every one of them is a meeting like any other: it is moved, called off or given another name by itself.
 * Gives the id that they share.
 */
export async function planSeries(ctx: Context, set: Id, wish: PlanSeriesWish): Promise<Id> {
	const seen = await ctx.read.find(learningSets, set);
	authorize(setPolicy, 'planMeeting', ctx.actor, seen, 'Members plan the meetings of their own sets.');
	const { meetings, theme, ...held } = wish;
	const lines = meetings
		.map((line, at) => ({ ...line, at: `meetings.${at}.day` }))
		.filter((line) => line.day !== '')
		.toSorted((a, b) => (a.day < b.day ? -1 : 1));
	if (lines.length === 0) throw Invalid.field('meetings.0.day', 'Give the day of one meeting at least.');
	const twice = lines.find((line, at) => at > 0 && line.day === lines[at - 1]!.day);
	if (twice) throw Invalid.field(twice.at, 'This day stands there twice.');
	const series = ctx.newId();
	const issues = await issuesTakenUp(
		ctx,
		seen,
		lines.map(({ issue }) => issue)
	);
	const planned = lines.map(({ day, title, issue, at }, nth) => ({
		...onceInTime({ ...held, day }, at),
		title: title || issues.get(issue)?.title || theme,
		theme: issues.get(issue)?.title ?? theme,
		series,
		number: seen.meetings + nth + 1,
		briefing: '',
		objectives: seen.objectives,
		note: ''
	}));
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'planSeries',
		subject: ref('learning-set', set),
		changes: [
			...planned.map((each) => create(setMeetings, ctx.newId(), newMeeting(seen, each))),
			change(learningSets, seen, { meetings: seen.meetings + planned.length }),
			...[...issues.values()].map((each) =>
				change(proposedIssues, each, { theme: { by: ctx.actor.id, at: ctx.clock.now(), series } })
			)
		],
		key: ctx.requestKey
	});
	return series;
}
