import * as v from 'valibot';
import { addDays, today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { commitOn, WEEKS_UNTIL_ASKED } from './note-training';
import { trainingPolicy } from './policy';
import { trainings, type Training } from './training';

const MOST_ANSWERS = 40;

export const answerWhatChangedWish = v.object({
	text: field.prose(10_000, 'Write what changed. A line is enough.'),
	/** Whether to be asked once more, eight weeks on. */
	again: v.optional(v.boolean(), false)
});

/** Keeps what changed after a training, under the day of today. */
export async function answerWhatChanged(ctx: Context, id: Id, wish: v.InferOutput<typeof answerWhatChangedWish>): Promise<void> {
	const seen = await own(ctx, id);
	if (seen.afterwards.length >= MOST_ANSWERS)
		throw Invalid.field('text', `There are ${MOST_ANSWERS} answers already. Add to one of them with “Change it”.`);
	const afterwards = [...seen.afterwards, { day: today(ctx.clock), text: wish.text }];
	await commitOn(
		ctx,
		id,
		'answerWhatChanged',
		change(trainings, seen, { afterwards, asksOn: wish.again ? inEightWeeks(ctx) : null })
	);
}

/** Nothing changed yet, or it is asked anew: the question comes eight weeks from today. */
export async function askWhatChangedLater(ctx: Context, id: Id): Promise<void> {
	await commitOn(ctx, id, 'askWhatChangedLater', change(trainings, await own(ctx, id), { asksOn: inEightWeeks(ctx) }));
}

/** The question is not asked any more. */
export async function stopAskingWhatChanged(ctx: Context, id: Id): Promise<void> {
	await commitOn(ctx, id, 'stopAskingWhatChanged', change(trainings, await own(ctx, id), { asksOn: null }));
}

/** Trainings of the actor's whose question is due, the longest waiting first. */
export async function askedWhatChanged(ctx: Context) {
	const { items } = await ctx.read.list(trainings, {
		where: { author: ctx.actor.id, asksOn: { to: addDays(today(ctx.clock), 1) } },
		order: { by: 'asksOn', direction: 'ascending' },
		limit: 20
	});
	return items.map(({ id, title, day, asksOn }) => ({ id, title, day, asksOn: asksOn! }));
}

const inEightWeeks = (ctx: Context): string => addDays(today(ctx.clock), WEEKS_UNTIL_ASKED * 7);

async function own(ctx: Context, id: Id): Promise<Saved<Training>> {
	const seen = await ctx.read.find(trainings, id);
	authorize(trainingPolicy, 'answer', ctx.actor, seen, 'Only its author says what changed after a training.');
	return seen;
}
