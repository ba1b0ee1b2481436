import { bidToPresent, callOffMeeting, planSeries, seriesDays, setMeetings, type Mode } from '#lib/domain/learning-sets';
import type { Example } from '../content';
import { heldOn } from './meetings';
import type { Scene, Stage } from './stage';

type Run = Example['meetings']['runs'][number];

/** Runs of meetings that are still to come. */
export const runScenes = (stage: Stage, { meetings }: Example): Scene[] =>
	meetings.runs.map((run) => ({ day: run.planned, order: 12, play: () => plan(stage, run) }));

async function plan(stage: Stage, run: Run): Promise<void> {
	const ctx = await stage.as(run.by, run.planned, '17:00');
	const { theme, time, minutes, place, names, calledOff } = run;
	const first = stage.day(heldOn(stage, run));
	const days = seriesDays({ rhythm: 'weeks', every: run.weeks, first, count: names.length });
	const series = await planSeries(ctx, stage.id('set', run.set), {
		theme,
		time,
		minutes,
		place,
		online: '',
		host: '',
		mode: run.mode as Mode,
		meetings: days.map((day, at) => ({ day, title: names[at]!, issue: '' }))
	});
	if (!calledOff) return;
	const order = { by: 'startsAt', direction: 'ascending' } as const;
	const { items } = await ctx.read.list(setMeetings, { where: { series }, order });
	const { id, version } = items[calledOff.which - 1]!;
	await callOffMeeting(ctx, id, { version, reason: calledOff.reason });
}

/** Issues that members would like to present. */
export const bidScenes = (stage: Stage, { meetings }: Example): Scene[] =>
	meetings.bids.map(({ set, by, day, ...bid }) => ({
		day,
		order: 12,
		play: async () => void (await bidToPresent(await stage.as(by, day), stage.id('set', set), bid))
	}));
