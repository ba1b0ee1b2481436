import * as v from 'valibot';
import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { change, create, type Context } from '../shared/context';
import { ref } from '../shared/ids';
import { digests, howOften, nextDigest, type Digest } from './digest';

export const chooseDigestWish = v.object({ often: v.picklist(howOften, 'Choose how often.') });

/** The actor's own wish, or null where they never chose. */
export const digestOf = (ctx: Pick<Context, 'read' | 'actor'>): Promise<Saved<Digest> | null> =>
	ctx.read.findUnique(digests, 'person', ctx.actor.id);

/** Chooses how often a mail tells the actor what is new. The first one comes on a day after this. */
export async function chooseDigest(ctx: Context, { often }: v.InferOutput<typeof chooseDigestWish>): Promise<void> {
	const seen = await digestOf(ctx);
	const next = nextDigest(often, today(ctx.clock));
	const wish = seen
		? change(digests, seen, { often, next })
		: create(digests, ctx.newId(), { person: ctx.actor.id, often, next, told: [] });
	const subject = ref(digests.kind, wish.id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'chooseDigest', subject, changes: [wish], key: ctx.requestKey });
}
