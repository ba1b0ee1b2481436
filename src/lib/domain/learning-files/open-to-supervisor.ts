import * as v from 'valibot';
import { change, type Context } from '../shared/context';
import { Conflict } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { everyOf, namesOf, openedTo, supervisorOf } from '../people';
import { answeredForTrainings, openTrainings } from '../training-log';
import { learningEntries, type LearningEntry } from './learning-entry';

/**
 * What a new supervisor changes for the actor: entries and trainings that were opened to whoever supervised them before stay closed to them
 * until the actor says otherwise. Null where there is nothing to ask.
 */
export async function askedForNewSupervisor(
	ctx: Context
): Promise<{ supervisor: Id; name: string; entries: number; trainings: number } | null> {
	const [supervisor, ofEntries, ofTrainings] = await Promise.all([
		supervisorOf(ctx),
		ctx.read.count(learningEntries, { where: { author: ctx.actor.id }, by: 'openTo' }),
		openTrainings(ctx)
	]);
	if (!supervisor) return null;
	const before = (opened: typeof ofEntries) =>
		[...opened].reduce((sum, [to, count]) => (to === supervisor ? sum : sum + count), 0);
	const [entries, trainings] = [before(ofEntries), before(ofTrainings)];
	if (entries + trainings === 0) return null;
	return { supervisor, name: (await namesOf(ctx.read, [supervisor])).get(supervisor)!, entries, trainings };
}

/** `supervisor`: the one that the page named; where it is somebody else by now, the actor is asked again. */
export const newSupervisorWish = v.object({ supervisor: field.id });
export type NewSupervisorWish = v.InferOutput<typeof newSupervisorWish>;

/** Opens to the new supervisor what had been open to those before. */
export const openToNewSupervisor = (ctx: Context, wish: NewSupervisorWish): Promise<void> =>
	answerForNewSupervisor(ctx, wish, 'openToNewSupervisor', openedTo(ctx, wish.supervisor));

/** Keeps to the actor alone what had been open to those before. */
export const keepFromNewSupervisor = (ctx: Context, wish: NewSupervisorWish): Promise<void> =>
	answerForNewSupervisor(ctx, wish, 'keepFromNewSupervisor', null);

async function answerForNewSupervisor(
	ctx: Context,
	wish: NewSupervisorWish,
	verb: string,
	toSupervisor: LearningEntry['toSupervisor']
): Promise<void> {
	if ((await supervisorOf(ctx)) !== wish.supervisor) throw new Conflict();
	const mine = { author: ctx.actor.id };
	const opened = await ctx.read.count(learningEntries, { where: mine, by: 'openTo' });
	const before = [...opened.keys()].filter((to) => to !== wish.supervisor);
	const entries = before.length === 0 ? [] : await everyOf(ctx.read, learningEntries, { ...mine, openTo: { in: before } });
	const ofTrainings = await answeredForTrainings(ctx, wish.supervisor, toSupervisor);
	if (entries.length + ofTrainings.length === 0) return;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb,
		subject: ref('person', ctx.actor.id),
		changes: [...entries.map((each) => change(learningEntries, each, { toSupervisor })), ...ofTrainings],
		key: ctx.requestKey
	});
}
