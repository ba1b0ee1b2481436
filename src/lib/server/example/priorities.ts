import {
	castVotes,
	closePrioritisation,
	openPrioritisation,
	planSeries,
	prioritisationPage,
	proposeIssue,
	seriesDays,
	setHead
} from '#lib/domain/learning-sets';
import type { Id } from '#lib/domain/shared/ids';
import type { Example } from '../content';
import type { Scene, Stage } from './stage';

type Priorities = Example['sets']['priorities'][number];

/** Whoever facilitates asks what comes first; members propose and vote, and the first three become the themes of a run. */
export const priorityScenes = (stage: Stage, { sets }: Example): Scene[] =>
	sets.priorities.flatMap((each) => [
		{ day: each.day, order: 6, play: () => propose(stage, each) },
		{ day: each.closed, order: 6, play: () => settle(stage, each) }
	]);

async function propose(stage: Stage, { set: handle, by, day, question, votes, issues, cast }: Priorities): Promise<void> {
	const set = stage.id('set', handle);
	await openPrioritisation(await stage.as(by, day), set, { question, votes });
	const ids: Id[] = [];
	for (const { by: person, title, why } of issues) ids.push(await proposeIssue(await stage.as(person, day), set, { title, why }));
	for (const { person, on } of cast)
		await castVotes(await stage.as(person, day), set, {
			votes: on.map((count, at) => ({ issue: ids[at]!, count }))
		});
}

/** A round of action learning takes three issues. */
const TAKEN = 3;

async function settle(stage: Stage, { set: handle, by, closed, run }: Priorities): Promise<void> {
	const set = stage.id('set', handle);
	const ctx = await stage.as(by, closed);
	await closePrioritisation(ctx, set);
	const [{ latest }, { mode }] = [await prioritisationPage(ctx, set), await setHead(ctx, set)];
	const days = seriesDays({ rhythm: 'weeks', every: run.weeks, first: stage.day(run.first), count: TAKEN });
	await planSeries(ctx, set, {
		theme: run.theme,
		time: '13:30',
		minutes: 120,
		place: run.place,
		online: '',
		host: '',
		mode,
		meetings: latest!.issues.slice(0, TAKEN).map(({ id, title }, at) => ({ day: days[at]!, title, issue: id }))
	});
}
