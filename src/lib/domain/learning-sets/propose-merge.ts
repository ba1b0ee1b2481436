import * as v from 'valibot';
import { asRule } from '../shared/as-rule';
import { create, remove, type Context } from '../shared/context';
import { Forbidden, Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { isId, ref, type Id } from '../shared/ids';
import { authorize, facilitates } from '../shared/policy';
import { everyOf, namesOf, people } from '../people';
import { learningSets } from './learning-set';
import { mergeProposals } from './merge-proposal';
import { merge, NEW_NAME } from './merge-sets';
import { setPolicy } from './policy';
import { placesIn } from './set-membership';

export const proposeMergeWish = v.object({
	name: NEW_NAME,
	/** Somebody the actor knows; whether they facilitate a set is not told. */
	to: v.custom<Id>(isId, 'Choose somebody from the list.')
});

/** Proposes to somebody to merge a set with one that they facilitate. They alone say with which, or no. */
export async function proposeMerge(ctx: Context, set: Id, wish: v.InferOutput<typeof proposeMergeWish>): Promise<void> {
	const [seen, to] = await Promise.all([ctx.read.find(learningSets, set), ctx.read.find(people, wish.to)]);
	authorize(setPolicy, 'carryOn', ctx.actor, seen, 'Whoever facilitates it can propose to merge it.');
	if (to.id === ctx.actor.id) throw Invalid.field('to', 'Choose somebody else. Two sets of your own are merged at once, above.');
	const waiting = await everyOf(ctx.read, mergeProposals, { set, to: to.id });
	const proposal = { by: ctx.actor.id, at: ctx.clock.now() };
	const value = { set, setName: seen.name, name: wish.name, to: to.id, proposal, proposedBy: ctx.actor.name };
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'proposeMerge',
		subject: ref(learningSets.kind, set),
		// A new proposal takes the place of an earlier one to the same person.
		changes: [...waiting.map((each) => remove(mergeProposals, each)), create(mergeProposals, ctx.newId(), value)],
		key: ctx.requestKey
	});
}

/** The proposals that came to the actor. */
export async function mergesProposed(ctx: Context) {
	const proposals = await everyOf(ctx.read, mergeProposals, { to: ctx.actor.id });
	return proposals.map(({ id, setName, name, proposedBy }) => ({ id, setName, name, proposedBy }));
}

/** The proposals that wait for an answer about one's own set. */
export async function mergesAsked(ctx: Context, set: Id) {
	const proposals = await everyOf(ctx.read, mergeProposals, { set });
	const names = await namesOf(
		ctx.read,
		proposals.map(({ to }) => to)
	);
	return proposals.map(({ id, to, name }) => ({ id, name, to: names.get(to)! }));
}

/** One proposal for whoever answers it, with the sets of theirs that they could merge. */
export async function mergeProposal(ctx: Context, id: Id) {
	const proposal = await ctx.read.find(mergeProposals, id);
	if (proposal.to !== ctx.actor.id) throw new Forbidden('Whoever it was sent to can answer it.');
	const { setName, name, proposedBy } = proposal;
	return { id, setName, name, proposedBy, sets: await setsToMerge(ctx) };
}

/** The living sets that the actor may merge, by name. */
export async function setsToMerge(ctx: Context): Promise<readonly { id: Id; name: string }[]> {
	const mine = [...ctx.actor.tokens].flatMap((each) => (each.startsWith('facilitator-of:') ? [each.split(':')[1]!] : []));
	const found = (await ctx.read.findMany(mine.map((id) => ref(learningSets.kind, id)))).map(
		({ record }) => record as Awaited<ReturnType<typeof ctx.read.find<typeof learningSets>>>
	);
	return found
		.filter((set) => setPolicy.carryOn(ctx.actor, set))
		.map(({ id, name }) => ({ id, name }))
		.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

export const takeUpMergeWish = v.object({ other: v.custom<Id>(isId, 'Choose which of your sets goes into it.') });

/** Says yes: merges the set of the proposal with one that the actor facilitates. Returns the id of the new one. */
export async function takeUpMerge(ctx: Context, id: Id, wish: v.InferOutput<typeof takeUpMergeWish>): Promise<Id> {
	const [proposal, own] = await Promise.all([ctx.read.find(mergeProposals, id), ctx.read.find(learningSets, wish.other)]);
	if (proposal.to !== ctx.actor.id) throw new Forbidden('Whoever it was sent to can answer it.');
	authorize(setPolicy, 'carryOn', ctx.actor, own, 'Whoever facilitates a set can merge it.');
	// The other set is not theirs to read before; its facilitator's proposal is the right to merge with it.
	const all = { ...ctx, read: asRule(ctx) };
	const [theirs, places] = await Promise.all([all.read.find(learningSets, proposal.set), placesIn(all, proposal.set)]);
	const stillTheirs = places.some((place) => place.person === proposal.proposal.by && place.part === 'facilitator');
	if (theirs.ending || !stillTheirs) throw Invalid.field('', 'This proposal holds no longer. Ask for a new one.');
	return merge(ctx, theirs, own, proposal.name);
}

export const aboutProposalWish = v.object({ proposal: field.id });

/** Says no to a proposal, or takes one's own back. */
export async function dropMergeProposal(ctx: Context, { proposal }: v.InferOutput<typeof aboutProposalWish>): Promise<void> {
	const seen = await ctx.read.find(mergeProposals, proposal);
	if (seen.to !== ctx.actor.id && !facilitates(ctx.actor, seen.set)) throw new Forbidden();
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'dropMergeProposal',
		subject: ref(mergeProposals.kind, proposal),
		changes: [remove(mergeProposals, seen)],
		key: ctx.requestKey
	});
}
