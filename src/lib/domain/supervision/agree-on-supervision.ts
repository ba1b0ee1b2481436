import * as v from 'valibot';
import { today } from '../shared/clock';
import { change, create, expect, type Context } from '../shared/context';
import { Forbidden, Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { supervisionRelations } from '../people';
import { agreements, terms } from './agreement';
import { datesChanged } from './keep-dates';
import { relationWith } from './partners';
import { pairOf } from './supervision-dates';

export const proposeAgreementWish = v.object(terms);
export type ProposeAgreementWish = v.InferOutput<typeof proposeAgreementWish>;

/** Proposes how the actor and somebody who supervises them, or whom they supervise, hold their supervision. Replaces a proposal that waits. */
export async function proposeAgreement(ctx: Context, person: Id, wish: ProposeAgreementWish): Promise<Id> {
	const relation = await relationWith(ctx, person);
	if (wish.reviewOn <= today(ctx.clock)) throw Invalid.field('reviewOn', 'Give a day still to come, such as one in six months.');
	const { supervisor, supervisee } = relation;
	const waiting = await ctx.read.findUnique(agreements, 'waiting', pairOf(relation));
	const now = { by: ctx.actor.id, at: ctx.clock.now() };
	const id = ctx.newId();
	const value = { ...wish, supervisor, supervisee, proposal: now, acceptance: null, settingAside: null };
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'proposeAgreement',
		subject: ref(agreements.kind, id),
		changes: [...(waiting ? [change(agreements, waiting, { settingAside: now })] : []), create(agreements, id, value)],
		expects: [expect(supervisionRelations, relation)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

export const aboutAgreementWish = v.object({ agreement: field.id });
type AboutAgreement = v.InferOutput<typeof aboutAgreementWish>;

/** Accepts what the other proposed: it is in force from now on, and the one before stays as history. */
export async function acceptAgreement(ctx: Context, wish: AboutAgreement): Promise<void> {
	const seen = await waitingOne(ctx, wish);
	if (seen.proposal.by === ctx.actor.id) throw new Forbidden('You proposed it; the other of you accepts.');
	const { supervisor, supervisee, weeks, reviewOn } = seen;
	const relation = await relationWith(ctx, supervisor === ctx.actor.id ? supervisee : supervisor);
	if (pairOf(relation) !== pairOf(seen)) throw new Forbidden('You supervise each other the other way round now.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'acceptAgreement',
		subject: ref(agreements.kind, seen.id),
		changes: [
			change(agreements, seen, { acceptance: { by: ctx.actor.id, at: ctx.clock.now() } }),
			...(await datesChanged(ctx, { supervisor, supervisee }, { weeks, reviewOn, agreedOn: today(ctx.clock) }))
		],
		expects: [expect(supervisionRelations, relation)],
		key: ctx.requestKey
	});
}

/** Withdraws one's own proposal, or declines the other's. What was in force stays so. */
export async function setAgreementAside(ctx: Context, wish: AboutAgreement): Promise<void> {
	const seen = await waitingOne(ctx, wish);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'setAgreementAside',
		subject: ref(agreements.kind, seen.id),
		changes: [change(agreements, seen, { settingAside: { by: ctx.actor.id, at: ctx.clock.now() } })],
		key: ctx.requestKey
	});
}

async function waitingOne(ctx: Context, { agreement }: AboutAgreement) {
	const seen = await ctx.read.find(agreements, agreement);
	if (seen.acceptance || seen.settingAside) throw new Forbidden('This proposal has been answered. Look at the page again.');
	return seen;
}
