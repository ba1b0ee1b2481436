import * as v from 'valibot';
import { addDays, dayOf } from '../shared/clock';
import { audience, token } from '../shared/audience';
import { collection, one, RESTORE_DAYS, type Saved } from '../shared/collection';
import { change, create, remove, type Change, type Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { attachment, checkRoom, fileLine, type Attachment } from '../attachments';
import { everyOf } from '../people';
import { learningEntries, type LearningEntry } from './learning-entry';
import { entryPolicy } from './policy';

/** A file that its author took out of an entry, of their own file or of a set's. It holds on to the bytes for thirty days, for its author alone. */
const schema = v.object({ author: field.id, entry: field.id, attachment, at: field.instant });

export type TakenOutFile = v.InferOutput<typeof schema>;

export const takenOutFiles = collection('taken-out-file', schema, {
	audience: ({ author }) => audience(token.person(author)),
	blobs: (taken) => [taken.attachment.blob],
	keys: { author: one('text', ({ author }) => author), entry: one('text', ({ entry }) => entry) },
	retention: 'passing',
	passingSince: ({ at }) => at,
	passingDays: RESTORE_DAYS,
	version: 1,
	upgrades: []
});

/** What an entry no longer takes along, kept for a while. It belongs into the commit that takes it out. */
export const keptForAWhile = (
	ctx: Context,
	seen: Saved<Pick<LearningEntry, 'author' | 'attachments'>>,
	stays: readonly Attachment[]
): Change[] =>
	seen.attachments
		.filter(({ blob }) => !stays.some((each) => each.blob === blob))
		.map((each) =>
			create(takenOutFiles, ctx.newId(), { author: seen.author, entry: seen.id, attachment: each, at: ctx.clock.now() })
		);

/** What the actor took out of an entry and can bring back, the latest first, each with the last day for it. */
export async function filesTakenOut(ctx: Context, entry: Id) {
	const taken = await everyOf(ctx.read, takenOutFiles, { entry });
	return taken
		.toSorted((a, b) => (a.at > b.at ? -1 : 1))
		.map((each) => ({ id: each.id, file: fileLine(each.attachment), at: each.at, until: addDays(dayOf(each.at), RESTORE_DAYS) }));
}

/** Everything that the actor took out of entries and that is still there, with the last day on which it is. */
export async function ownFilesTakenOut(ctx: Context) {
	const taken = await everyOf(ctx.read, takenOutFiles, { author: ctx.actor.id });
	return taken.map((each) => ({ ...each, until: addDays(dayOf(each.at), RESTORE_DAYS) }));
}

/** The file that was taken out of this entry. NotFound where it was another's, or is gone. */
export async function takenOutFile(ctx: Context, entry: Id, file: Id): Promise<Saved<TakenOutFile>> {
	const taken = await ctx.read.find(takenOutFiles, file);
	if (taken.entry !== entry) throw new NotFound();
	return taken;
}

export const bringFileBackWish = v.object({ file: field.id });

/**
 * Puts a file back into the entry it was taken out of. Like a new one it closes the entry until its author has seen what is
 * found in it: `wasOpen` tells that it was. Invalid at `files` where there is no room for it any more.
 */
export async function bringFileBack(
	ctx: Context,
	entry: Id,
	{ file }: v.InferOutput<typeof bringFileBackWish>
): Promise<{ wasOpen: boolean }> {
	const seen = await ctx.read.find(learningEntries, entry);
	authorize(entryPolicy, 'change', ctx.actor, seen, 'Only its author can change an entry.');
	const taken = await takenOutFile(ctx, entry, file);
	const attachments = [...seen.attachments, taken.attachment];
	checkRoom(attachments.map(({ bytes }) => bytes));
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'bringFileBack',
		subject: ref(learningEntries.kind, entry),
		changes: [change(learningEntries, seen, { attachments, toSupervisor: null }), remove(takenOutFiles, taken)],
		key: ctx.requestKey
	});
	return { wasOpen: seen.toSupervisor !== null };
}
