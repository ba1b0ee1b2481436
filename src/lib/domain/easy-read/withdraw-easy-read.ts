import * as v from 'valibot';
import type { Saved } from '../shared/collection';
import { change, remove, type Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { easyReads } from './easy-read';
import { foundEasyRead, loadEasyRead } from './load-easy-read';
import { easyReadPolicy } from './policy';
import { publishedEasyReads, type PublishedEasyRead } from './published-easy-read';

export const withdrawEasyReadWish = v.object({ reason: field.line(300, 'Say why it is withdrawn.') });

/** Takes an easy read from its readers, with its pictures. Its writer keeps the words and can publish them again. */
export async function withdrawEasyRead(ctx: Context, id: Id, wish: v.InferOutput<typeof withdrawEasyReadWish>): Promise<Id> {
	const held = await foundEasyRead(ctx, id);
	if (!held.published) throw new NotFound();
	authorize(easyReadPolicy, 'withdraw', ctx.actor, held, 'Whoever wrote it or a coordinator withdraws an easy read.');
	const subject = ref(publishedEasyReads.kind, id);
	const by = { by: ctx.actor.id, at: ctx.clock.now(), reason: wish.reason };
	const changes = [withdrawn(held.published, by)];
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'withdrawEasyRead', subject, changes, key: ctx.requestKey })).subject
		.id;
}

/** The change that leaves no words with readers. */
export const withdrawn = (published: Saved<PublishedEasyRead>, withdrawal: NonNullable<PublishedEasyRead['withdrawal']>) =>
	change(publishedEasyReads, published, { wording: null, withdrawal, toldFrom: published.version + 1 });

/** Removes an easy read that nobody else reads. It can be restored for 30 days. */
export async function deleteEasyRead(ctx: Context, id: Id): Promise<void> {
	const held = await loadEasyRead(ctx, id);
	authorize(easyReadPolicy, 'remove', ctx.actor, held, 'Whoever wrote it deletes an easy read, after withdrawing it.');
	const subject = ref(easyReads.kind, id);
	const changes = [remove(easyReads, held.easy)];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'deleteEasyRead', subject, changes, key: ctx.requestKey });
}
