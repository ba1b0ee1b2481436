import * as v from 'valibot';
import { asRule } from '../shared/as-rule';
import { change, create, expect, remove, type Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { waitingAttachments, waitingFor, waitingOn } from '../attachments';
import { clearedDraft, keepEntryWish, keptForAWhile, takenOutFiles, writtenValues } from '../learning-files';
import { everyOf } from '../people';
import { objectivesChosen } from '../projects';
import { learningSets } from './learning-set';
import { setAdditions } from './set-addition';
import { setEntries } from './set-entry';
import { setEntryPolicy, setFilePolicy } from './set-file-policy';
import { meetingAudience } from './set-meeting';

const { readers: _readers, from: _from, ...written } = keepEntryWish.entries;

export const keepSetEntryWish = v.object(written);
export type KeepSetEntryWish = v.InferOutput<typeof keepSetEntryWish>;

/**
 * Writes a new entry into the file of a set. In a confidential set only today's members read it, as long as they belong to
 * it: nobody who joins later does. Files that came with it wait for its writer to look at them, see {@link openFilesToSet}.
 */
export async function keepSetEntry(ctx: Context, set: Id, wish: KeepSetEntryWish): Promise<Id> {
	const seen = await ctx.read.find(learningSets, set);
	authorize(setFilePolicy, 'write', ctx.actor, seen, 'Members write in the file of a set that has not ended.');
	const id = ctx.newId();
	const [values, files] = await Promise.all([writtenValues(ctx, wish), waitingOn(ctx, id, wish.draft, [], wish.attachments)]);
	const value = {
		...values,
		set,
		author: ctx.actor.id,
		mode: seen.mode,
		audience: [...meetingAudience(set, seen.mode, seen.circle)],
		toldFrom: 1,
		attachments: [],
		note: wish.note
	};
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'keepSetEntry',
		subject: ref(setEntries.kind, id),
		changes: [create(setEntries, id, value), ...(await clearedDraft(ctx, wish.draft)), ...files.changes],
		// Nobody joined or left since the readers were told.
		expects: [expect(learningSets, seen)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

export const changeSetEntryWish = v.object({
	...keepSetEntryWish.entries,
	version: v.number(),
	/** Takes the wordings before this one out of every reader's reach. */
	closeEarlier: v.optional(v.boolean(), false)
});

/** Saves new words for one's own entry. Its readers stay those it was written for. New files wait to be looked at. */
export async function changeSetEntry(ctx: Context, entry: Id, wish: v.InferOutput<typeof changeSetEntryWish>): Promise<void> {
	const seen = await ctx.read.find(setEntries, entry);
	authorize(setEntryPolicy, 'change', ctx.actor, seen, 'Only whoever wrote it can change these words. You can add yours below.');
	const chosen = await objectivesChosen(ctx, seen.objectives, wish.objectives);
	const [values, files] = await Promise.all([
		writtenValues(ctx, wish),
		waitingOn(ctx, entry, wish.draft, seen.attachments, wish.attachments)
	]);
	const { attachments } = files;
	const project = values.project ?? (chosen.length > 0 ? seen.project : null);
	const toldFrom = wish.closeEarlier ? wish.version + 1 : seen.toldFrom;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'changeSetEntry',
		subject: ref(setEntries.kind, entry),
		changes: [
			change(setEntries, { ...seen, version: wish.version }, { ...values, objectives: chosen, project, toldFrom, attachments }),
			...keptForAWhile(ctx, seen, attachments),
			...files.changes,
			...(await clearedDraft(ctx, wish.draft))
		],
		key: ctx.requestKey
	});
}

/** Removes one's own entry with what others added to it, what had been taken out of it and what waits to be looked at. All of it can be restored for 30 days. */
export async function deleteSetEntry(ctx: Context, entry: Id): Promise<Id> {
	const seen = await ctx.read.find(setEntries, entry);
	authorize(setEntryPolicy, 'remove', ctx.actor, seen, 'Only whoever wrote it can delete an entry.');
	const [additions, takenOut, waiting] = await Promise.all([
		everyOf(asRule(ctx), setAdditions, { entry }),
		everyOf(ctx.read, takenOutFiles, { entry }),
		waitingFor(ctx, entry)
	]);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'deleteSetEntry',
		subject: ref(setEntries.kind, entry),
		changes: [
			remove(setEntries, seen),
			...additions.map((each) => remove(setAdditions, each)),
			...takenOut.map((each) => remove(takenOutFiles, each)),
			...waiting.map((each) => remove(waitingAttachments, each))
		],
		key: ctx.requestKey
	});
	return seen.set;
}
