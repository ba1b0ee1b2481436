import { noteItems } from '#lib/domain/learning-sets';
import { change, type Context } from '#lib/domain/shared/context';
import { ref, type Id } from '#lib/domain/shared/ids';

/** Says whose words an item of a note is, as notes of Chatham House meetings may that are older than the refusal of names. */
export const namedFor = (ctx: Context, item: Id, saidBy: Id): Promise<void> => said(ctx, item, { saidBy });

/** The same for a body by its name. */
export const namedForBody = (ctx: Context, item: Id, saidFor: string): Promise<void> => said(ctx, item, { saidFor });

async function said(ctx: Context, item: Id, by: { saidBy: Id } | { saidFor: string }): Promise<void> {
	const seen = await ctx.read.find(noteItems, item);
	const subject = ref(noteItems.kind, item);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'changeNoteItem', subject, changes: [change(noteItems, seen, by)] });
}
