import { asRule } from '../../shared/as-rule';
import type { Saved } from '../../shared/collection';
import { change, type Change, type Context } from '../../shared/context';
import { Forbidden, Invalid, NotFound } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { loadPractice } from '../load-practice';
import { practices } from '../practice';
import { keptBy } from './kept-by';
import { practiceHandovers, type PracticeHandover } from './practice-handover';

/** Says yes: the actor keeps the practice from now on. Returns its id. */
export async function takePracticeOver(ctx: Context, id: Id): Promise<Id> {
	const offer = await offeredToActor(ctx, id);
	// A draft is not theirs to read before they keep it; the offer is their right to.
	const all = { ...ctx, read: asRule(ctx) };
	const held = await loadPractice(all, offer.practice).catch((trouble: unknown) => {
		if (trouble instanceof NotFound) return null;
		throw trouble;
	});
	if (held?.practice.owner !== offer.from) throw Invalid.field('', 'This offer holds no longer. Ask for a new one.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'takePracticeOver',
		subject: ref(practices.kind, offer.practice),
		changes: [...(await keptBy(all, offer.practice, held, ctx.actor.id)), answered(ctx, offer, 'yes')],
		key: ctx.requestKey
	});
	return offer.practice;
}

/** Says no, without a reason; whoever offered it hears of it, and its owner goes on keeping it. */
export async function declinePractice(ctx: Context, id: Id): Promise<void> {
	const offer = await offeredToActor(ctx, id);
	const subject = ref(practiceHandovers.kind, id);
	const changes = [answered(ctx, offer, 'no')];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'declinePractice', subject, changes, key: ctx.requestKey });
}

async function offeredToActor(ctx: Context, id: Id): Promise<Saved<PracticeHandover>> {
	const offer = await ctx.read.find(practiceHandovers, id);
	if (offer.to !== ctx.actor.id) throw new Forbidden('Whoever it was offered to answers.');
	if (offer.answer) throw Invalid.field('', 'You have answered this already.');
	return offer;
}

const answered = (ctx: Context, offer: Saved<PracticeHandover>, said: 'yes' | 'no'): Change =>
	change(practiceHandovers, offer, { answer: { said, at: ctx.clock.now() } });
