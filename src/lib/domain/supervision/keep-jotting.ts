import * as v from 'valibot';
import { change, create, remove, type Change, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { jottings } from './jotting';
import { supervisions } from './supervision';

export const keepJottingWish = v.object({ text: v.optional(field.optionalProse(20_000), '') });

/** The actor's own jottings about a session, or null. */
export const jottingOn = (ctx: Context, supervision: Id) =>
	ctx.read.findUnique(jottings, 'place', `${supervision}/${ctx.actor.id}`);

/** Keeps the actor's own jottings about a session they can read; an empty text removes them. */
export async function keepJotting(ctx: Context, supervision: Id, wish: v.InferOutput<typeof keepJottingWish>): Promise<void> {
	const [seen, held] = await Promise.all([ctx.read.find(supervisions, supervision), jottingOn(ctx, supervision)]);
	const value = { supervision, writer: ctx.actor.id, day: seen.day, text: wish.text };
	if (wish.text === '') {
		if (held) await committed(ctx, 'removeJotting', remove(jottings, held));
	} else await committed(ctx, 'keepJotting', held ? change(jottings, held, value) : create(jottings, ctx.newId(), value));
}

export const removeJottingWish = v.object({ jotting: field.id });

/** Removes one's own jottings, also those about a session that is gone. They can be brought back for 30 days. */
export async function removeJotting(ctx: Context, wish: v.InferOutput<typeof removeJottingWish>): Promise<void> {
	await committed(ctx, 'removeJotting', remove(jottings, await ctx.read.find(jottings, wish.jotting)));
}

async function committed(ctx: Context, verb: string, made: Change): Promise<void> {
	const subject = ref(jottings.kind, made.id);
	await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes: [made], key: ctx.requestKey });
}
