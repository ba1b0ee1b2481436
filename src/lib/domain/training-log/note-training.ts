import * as v from 'valibot';
import { addDays, today } from '../shared/clock';
import { change, create, remove, type Change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { hours, trainings } from './training';
import { trainingPolicy } from './policy';

/** Weeks after which one can tell whether anything changed. */
export const WEEKS_UNTIL_ASKED = 8;

export const noteTrainingWish = v.object({
	title: field.line(200, 'Say what the training was called, or what it was about.'),
	day: v.union([field.day], 'Give a date such as 14 May 2026.'),
	givenBy: v.optional(field.optionalLine(200), ''),
	hours: v.nonNullish(hours, 'Say how many hours it took.'),
	way: v.optional(field.optionalLine(60), ''),
	took: v.optional(field.optionalProse(50_000), ''),
	note: v.optional(field.optionalLine(300), '')
});
export type NoteTrainingWish = v.InferOutput<typeof noteTrainingWish>;

/** Notes a training in the actor's log. Nobody else can read it; eight weeks after it they are asked what changed. */
export async function noteTraining(ctx: Context, wish: NoteTrainingWish): Promise<Id> {
	checkDay(ctx, wish.day);
	const id = ctx.newId();
	const value = {
		author: ctx.actor.id,
		...wish,
		asksOn: addDays(wish.day, WEEKS_UNTIL_ASKED * 7),
		afterwards: [],
		toSupervisor: null
	};
	return commitOn(ctx, id, 'noteTraining', create(trainings, id, value));
}

export const changeTrainingWish = v.object({
	...v.omit(noteTrainingWish, ['note']).entries,
	version: v.number(),
	/** The answers in their order, each as it stands now; an empty one goes. */
	afterwards: v.optional(v.pipe(v.array(v.object({ text: field.optionalProse(10_000) })), v.maxLength(40)), [])
});

/** Saves new words for a training and the answers given about it. The days of the answers stay. */
export async function changeTraining(ctx: Context, id: Id, wish: v.InferOutput<typeof changeTrainingWish>): Promise<void> {
	const seen = await ctx.read.find(trainings, id);
	authorize(trainingPolicy, 'change', ctx.actor, seen, 'Only its author can change a training.');
	checkDay(ctx, wish.day);
	const { version, afterwards, ...values } = wish;
	const answers = seen.afterwards.flatMap(({ day, text }, at) => {
		const now = afterwards[at]?.text ?? text;
		return now === '' ? [] : [{ day, text: now }];
	});
	// A question that waits moves with the day of the training; one that was put off keeps the day it was put off to.
	const asksOn =
		seen.asksOn === addDays(seen.day, WEEKS_UNTIL_ASKED * 7) ? addDays(wish.day, WEEKS_UNTIL_ASKED * 7) : seen.asksOn;
	const put = change(trainings, { ...seen, version }, { ...values, asksOn, afterwards: answers });
	await commitOn(ctx, id, 'changeTraining', put);
}

/** Takes a training out of the log; it can be brought back for 30 days. */
export async function deleteTraining(ctx: Context, id: Id): Promise<void> {
	const seen = await ctx.read.find(trainings, id);
	authorize(trainingPolicy, 'remove', ctx.actor, seen, 'Only its author can delete a training.');
	await commitOn(ctx, id, 'deleteTraining', remove(trainings, seen));
}

function checkDay(ctx: Context, day: string): void {
	if (day > today(ctx.clock))
		throw Invalid.field('day', 'This day has not come yet. Note the training once you have been to it.');
}

/** One change to a training, as its own commit. */
export async function commitOn(ctx: Context, id: Id, verb: string, done: Change): Promise<Id> {
	const subject = ref(trainings.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes: [done], key: ctx.requestKey })).subject.id;
}
