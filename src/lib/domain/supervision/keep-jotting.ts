import * as v from 'valibot';
import { change, create, remove, type Change, type Context } from '../shared/context';
import { draftSeen } from '../shared/draft';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { jottings } from './jotting';
import { clearedSessionDraft } from './keep-session-draft';
import { supervisions } from './supervision';

export const keepJottingWish = v.object({ text: v.optional(field.optionalProse(20_000), ''), ...draftSeen });
export type KeepJottingWish = v.InferOutput<typeof keepJottingWish>;

/** The actor's own jottings about a session, or null. */
export const jottingOn = (ctx: Context, supervision: Id) =>
	ctx.read.findUnique(jottings, 'place', `${supervision}/${ctx.actor.id}`);

/** Keeps the actor's own jottings about a session they can read; an empty text removes them. */
export async function keepJotting(ctx: Context, supervision: Id, wish: KeepJottingWish): Promise<void> {
	const { text } = wish;
	const [seen, held, draft] = await Promise.all([
		ctx.read.find(supervisions, supervision),
		jottingOn(ctx, supervision),
		clearedSessionDraft(ctx, supervision, 'jottings', wish)
	]);
	const value = { supervision, writer: ctx.actor.id, day: seen.day, text };
	if (text === '') {
		if (held) await committed(ctx, 'removeJotting', remove(jottings, held), draft);
	} else {
		const made = held ? change(jottings, held, value) : create(jottings, ctx.newId(), value);
		await committed(ctx, 'keepJotting', made, draft);
	}
}

export const removeJottingWish = v.object({ jotting: field.id });

/** Removes one's own jottings, also those about a session that is gone. They can be brought back for 30 days. */
export async function removeJotting(ctx: Context, wish: v.InferOutput<typeof removeJottingWish>): Promise<void> {
	await committed(ctx, 'removeJotting', remove(jottings, await ctx.read.find(jottings, wish.jotting)));
}

async function committed(ctx: Context, verb: string, made: Change, along: readonly Change[] = []): Promise<void> {
	const subject = ref(jottings.kind, made.id);
	await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes: [made, ...along], key: ctx.requestKey });
}
