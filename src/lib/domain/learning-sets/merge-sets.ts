import * as v from 'valibot';
import { asRule } from '../shared/as-rule';
import { remove, type Context } from '../shared/context';
import type { Saved } from '../shared/collection';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { isId, ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { everyOf } from '../people';
import { carryOn, commitCarriedOn, type Successor } from './carry-on';
import { learningSets, type LearningSet, type Mode } from './learning-set';
import { mergeProposals } from './merge-proposal';
import { setPolicy } from './policy';
import { placesIn } from './set-membership';

export const NEW_NAME = field.line(120, 'Give the set that begins a name.');

export const mergeSetsWish = v.object({
	name: NEW_NAME,
	/** The other set, which the actor facilitates too. */
	other: v.custom<Id>(isId, 'Choose the other set.')
});

/** Merges two sets that the actor facilitates into a new one. Returns the id of that. */
export async function mergeSets(ctx: Context, set: Id, wish: v.InferOutput<typeof mergeSetsWish>): Promise<Id> {
	const [one, other] = await Promise.all([ctx.read.find(learningSets, set), ctx.read.find(learningSets, wish.other)]);
	for (const each of [one, other])
		authorize(setPolicy, 'carryOn', ctx.actor, each, 'Whoever facilitates both sets can merge them.');
	return merge(ctx, one, other, wish.name);
}

/**
 * Ends two sets and begins the one that carries both on, facilitated by whoever facilitated them. The caller has authorised
 * the actor to do so on behalf of both.
 */
export async function merge(ctx: Context, one: Saved<LearningSet>, other: Saved<LearningSet>, name: string): Promise<Id> {
	if (one.id === other.id) throw Invalid.field('other', 'Choose another set than this one.');
	const all = { ...ctx, read: asRule(ctx) };
	const successor = { id: ctx.newId(), values: together(one, other, name), members: await everybodyIn(all, [one.id, other.id]) };
	const [changes, proposals] = await Promise.all([
		carryOn(all, [one, other], [successor]),
		everyOf(all.read, mergeProposals, { set: { in: [one.id, other.id] } })
	]);
	const receipt = await commitCarriedOn(ctx, {
		verb: 'mergeSets',
		subject: ref(learningSets.kind, successor.id),
		changes: [...changes, ...proposals.map((each) => remove(mergeProposals, each))]
	});
	return receipt.subject.id;
}

/** The members of both, each once; who facilitated one of them facilitates on. */
async function everybodyIn(ctx: Context, sets: readonly Id[]): Promise<Successor['members']> {
	const places = (await Promise.all(sets.map((set) => placesIn(ctx, set)))).flat();
	const facilitators = new Set(places.filter(({ part }) => part === 'facilitator').map(({ person }) => person));
	return [...new Set(places.map(({ person }) => person))].map((person) => ({
		person,
		part: facilitators.has(person) ? 'facilitator' : 'member'
	}));
}

/** From the most careful on. */
const CARE: readonly Mode[] = ['confidential', 'chatham-house', 'attributable'];

/**
 * What the new set begins with: of both where it can be, else of the first; and the more careful of the two modes. Where they were
 * for different things, nobody has said yet what it is for: both purposes stand on its page until somebody does (ADR 160).
 */
function together(one: LearningSet, other: LearningSet, name: string): Successor['values'] {
	const purposes = [...new Set([one.purpose, other.purpose])].filter(Boolean);
	return {
		name,
		kind: one.kind,
		composition: one.composition === other.composition ? one.composition : '',
		style: one.style,
		purpose: purposes.length === 1 ? purposes[0]! : '',
		groundRules: [...new Set([...one.groundRules, ...other.groundRules])].slice(0, 40),
		mode: CARE.find((mode) => mode === one.mode || mode === other.mode)!,
		project: one.project ?? other.project,
		objectives: [...new Set([...one.objectives, ...other.objectives])].slice(0, 20),
		note: one.note
	};
}
