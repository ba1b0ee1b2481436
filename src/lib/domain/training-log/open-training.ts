import { change, type Change, type Context } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import { authorize, supervises } from '../shared/policy';
import { everyOf, isOpenTo, openedTo, supervisorOf, type Opening } from '../people';
import { commitOn } from './note-training';
import { trainingPolicy } from './policy';
import { trainingLine } from './my-trainings';
import { trainings } from './training';

const REFUSAL = 'Only its author can say who reads a training.';

/** Opens a training, as it is written, to the person who supervises its author; the author can take it back. */
export async function openTraining(ctx: Context, id: Id): Promise<void> {
	const seen = await ctx.read.find(trainings, id);
	authorize(trainingPolicy, 'open', ctx.actor, seen, REFUSAL);
	const supervisor = await supervisorOf(ctx);
	if (supervisor === null) throw Invalid.field('', 'Nobody supervises you at the moment, so there is nobody to open it to.');
	if (isOpenTo(seen, supervisor)) return;
	await commitOn(ctx, id, 'openTraining', change(trainings, seen, { toSupervisor: openedTo(ctx, supervisor) }));
}

/** Keeps a training to its author alone again. */
export async function takeTrainingBack(ctx: Context, id: Id): Promise<void> {
	const seen = await ctx.read.find(trainings, id);
	authorize(trainingPolicy, 'open', ctx.actor, seen, REFUSAL);
	if (seen.toSupervisor === null) return;
	await commitOn(ctx, id, 'takeTrainingBack', change(trainings, seen, { toSupervisor: null }));
}

/** What somebody opened of their training log to the actor, who supervises them, latest first. NotFound for anybody else. */
export async function trainingsOpenToSupervisor(ctx: Context, author: Id) {
	if (!supervises(ctx.actor, author)) throw new NotFound();
	const { items } = await ctx.read.list(trainings, {
		where: { author },
		order: { by: 'day', direction: 'descending' },
		limit: 50
	});
	return items.map(trainingLine);
}

/** How many trainings of the actor's are open, by whom they were opened to; `nobody` where nobody supervised them then. */
export const openTrainings = (ctx: Context) => ctx.read.count(trainings, { where: { author: ctx.actor.id }, by: 'openTo' });

/** The changes that open those to the new supervisor, or keep them to the actor alone. */
export async function answeredForTrainings(ctx: Context, supervisor: Id, toSupervisor: Opening | null): Promise<Change[]> {
	const before = [...(await openTrainings(ctx)).keys()].filter((to) => to !== supervisor);
	if (before.length === 0) return [];
	const found = await everyOf(ctx.read, trainings, { author: ctx.actor.id, openTo: { in: before } });
	return found.map((each) => change(trainings, each, { toSupervisor }));
}
