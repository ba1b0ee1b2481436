import * as v from 'valibot';
import type { KeyValue, Saved } from '../shared/collection';
import { change, type Context } from '../shared/context';
import { Conflict } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { everyOf, namesOf, openedTo, supervisorOf } from '../people';
import { answeredForTrainings, openTrainings } from '../training-log';
import { entryTitle, learningEntries, type LearningEntry } from './learning-entry';

/** What was open to those who supervised the actor before, and waits for an answer. */
export interface AskedForNewSupervisor {
	readonly supervisor: Id;
	readonly name: string;
	readonly entries: number;
	readonly trainings: number;
	/** Those of the entries that have files: each opens by itself, once its author has seen what is found in these. */
	readonly withFiles: readonly { readonly id: Id; readonly title: string }[];
}

/**
 * What a new supervisor changes for the actor: entries and trainings that were opened to whoever supervised them before stay closed to them
 * until the actor says otherwise. Null where there is nothing to ask.
 */
export async function askedForNewSupervisor(ctx: Context): Promise<AskedForNewSupervisor | null> {
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
	const [names, asked] = await Promise.all([namesOf(ctx.read, [supervisor]), openBefore(ctx, [...ofEntries.keys()], supervisor)]);
	const withFiles = asked.filter(({ attachments }) => attachments.length > 0);
	return {
		supervisor,
		name: names.get(supervisor)!,
		entries,
		trainings,
		withFiles: withFiles.map(({ id, text }) => ({ id, title: entryTitle(text) }))
	};
}

/** The actor's entries that are open to one of these, other than the supervisor of today. */
async function openBefore(ctx: Context, to: readonly KeyValue[], supervisor: Id): Promise<readonly Saved<LearningEntry>[]> {
	const before = to.filter((each) => each !== supervisor);
	return before.length === 0 ? [] : everyOf(ctx.read, learningEntries, { author: ctx.actor.id, openTo: { in: before } });
}

/** `supervisor`: the one that the page named; where it is somebody else by now, the actor is asked again. */
export const newSupervisorWish = v.object({ supervisor: field.id });
export type NewSupervisorWish = v.InferOutput<typeof newSupervisorWish>;

/**
 * Opens to the new supervisor what had been open to those before, but for entries with files: they go on waiting, see
 * {@link AskedForNewSupervisor.withFiles}.
 */
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
	const opened = await ctx.read.count(learningEntries, { where: { author: ctx.actor.id }, by: 'openTo' });
	const before = await openBefore(ctx, [...opened.keys()], wish.supervisor);
	const entries = before.filter(({ attachments }) => toSupervisor === null || attachments.length === 0);
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
