import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { everyOf, isOpenTo, supervisorOf } from '../people';
import { trainings, type Training } from './training';

/** A training as lists show it. */
export interface TrainingLine {
	readonly id: Id;
	readonly title: string;
	readonly day: string;
	readonly givenBy: string;
	readonly hours: number;
	readonly way: string;
	/** How often its author said what changed. */
	readonly answers: number;
	readonly asksOn: string | null;
}

export const trainingLine = ({ id, title, day, givenBy, hours, way, afterwards, asksOn }: Saved<Training>): TrainingLine => ({
	id,
	title,
	day,
	givenBy,
	hours,
	way,
	answers: afterwards.length,
	asksOn
});

/** The actor's own log, latest day first, with the hours of each year, also of those on other pages. */
export async function myTrainings(ctx: Context, after: string | null = null) {
	const where = { author: ctx.actor.id };
	const [page, counted] = await Promise.all([
		ctx.read.list(trainings, { where, order: { by: 'day', direction: 'descending' }, limit: 50, after }),
		ctx.read.count(trainings, { where, by: 'hoursOfYear' })
	]);
	const years = new Map<string, { hours: number; trainings: number }>();
	for (const [text, count] of counted) {
		const [year = '', hours = ''] = String(text).split('/');
		const sum = years.get(year) ?? { hours: 0, trainings: 0 };
		years.set(year, { hours: sum.hours + Number(hours) * count, trainings: sum.trainings + count });
	}
	return {
		lines: page.items.map(trainingLine),
		next: page.next,
		/** Latest first. */
		years: [...years].sort(([a], [b]) => (a < b ? 1 : -1)).map(([year, sum]) => ({ year, ...sum })),
		today: today(ctx.clock)
	};
}

/** The whole of the actor's log as they take it away, or of one year, `2026`: earliest first. */
export async function exportTrainings(ctx: Context, year?: string) {
	// Days are compared as texts: nothing of a year comes after its `-13`.
	const span = year ? { day: { from: `${year}-01-01`, to: `${year}-13` } } : {};
	const [all, supervisor] = await Promise.all([
		everyOf(ctx.read, trainings, { author: ctx.actor.id, ...span }),
		supervisorOf(ctx)
	]);
	return all
		.toSorted((a, b) => (a.day < b.day ? -1 : 1))
		.map(({ id, title, day, givenBy, hours, way, took, afterwards, toSupervisor }) => ({
			id,
			title,
			day,
			givenBy,
			hours,
			way,
			took,
			whatChangedAfterwards: afterwards,
			readByMySupervisor: supervisor !== null && isOpenTo({ toSupervisor }, supervisor)
		}));
}
export type ExportedTraining = Awaited<ReturnType<typeof exportTrainings>>[number];
