import * as v from 'valibot';
import { create, expect, remove, type Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { learningSets } from './learning-set';
import { removedRecord } from './removed-item';
import { setAdditions, type SetAddition } from './set-addition';
import { setEntries } from './set-entry';
import { setEntryPolicy, setFilePolicy } from './set-file-policy';

export const addToSetEntryWish = v.object({ text: field.prose(20_000, 'Write what you want to add.') });

/** Adds something below an entry that one reads, under one's own name and today's date. */
export async function addToSetEntry(ctx: Context, entry: Id, wish: v.InferOutput<typeof addToSetEntryWish>): Promise<Id> {
	const seen = await ctx.read.find(setEntries, entry);
	authorize(
		setFilePolicy,
		'write',
		ctx.actor,
		await ctx.read.find(learningSets, seen.set),
		'Members add to the file of a set that has not ended.'
	);
	const id = ctx.newId();
	const addition = { by: ctx.actor.id, at: ctx.clock.now() };
	const value = { entry, set: seen.set, author: ctx.actor.id, text: wish.text, addition, audience: [...seen.audience] };
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'addToSetEntry',
		subject: ref(setAdditions.kind, id),
		changes: [create(setAdditions, id, value)],
		expects: [expect(setEntries, seen)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

export const aboutAdditionWish = v.object({ addition: field.id });

/** Takes back what one added. It can be restored for 30 days. */
export async function removeAddition(ctx: Context, { addition }: v.InferOutput<typeof aboutAdditionWish>): Promise<void> {
	const seen = await ctx.read.find(setAdditions, addition);
	authorize(setEntryPolicy, 'remove', ctx.actor, seen, 'Only whoever wrote it can take it back.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'removeAddition',
		subject: ref(setAdditions.kind, addition),
		changes: [remove(setAdditions, seen)],
		key: ctx.requestKey
	});
}

/** Whether the actor may bring back what they had added to this entry. Throws NotFound where not. */
export async function authorizeRestoringAddition(ctx: Context, entry: Id, addition: Id): Promise<void> {
	const [seen, removed] = await Promise.all([
		ctx.read.find(setEntries, entry),
		removedRecord(ctx, ref(setAdditions.kind, addition))
	]);
	authorize(setEntryPolicy, 'use', ctx.actor, seen);
	if ((removed.value as SetAddition).entry !== entry) throw new NotFound();
}
