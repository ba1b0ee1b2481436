import * as v from 'valibot';
import { token } from '../shared/audience';
import { today } from '../shared/clock';
import { change, create, remove, type Change, type Context } from '../shared/context';
import type { Saved } from '../shared/collection';
import { Invalid } from '../shared/errors';
import { isId, ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { everyOf, makeKnownTo, people, type Person } from '../people';
import { facilitationOffers } from './handing-over';
import { learningSets, type LearningSet } from './learning-set';
import { nextCircle } from './next-circle';
import { setPolicy } from './policy';
import { seatsGone } from './seats';
import { beginPlace, placesIn, setMemberships, type SetMembership } from './set-membership';

export const addMemberWish = v.object({
	/** A person one knows; others are asked by {@link offerPlace}. */
	person: v.custom<Id>(isId, 'Choose somebody from the list.')
});
export type AddMemberWish = v.InferOutput<typeof addMemberWish>;

/**
 * Adds somebody to a set. A joining begins the next circle: earlier confidential meetings stay with those who were
 * there, meetings still to come open to the new member.
 */
export async function addMember(ctx: Context, set: Id, wish: AddMemberWish): Promise<void> {
	const seen = await ctx.read.find(learningSets, set);
	authorize(setPolicy, 'shape', ctx.actor, seen, 'Whoever facilitates it can add members.');
	const person = await ctx.read.find(people, wish.person);
	if (person.departure) throw Invalid.field('person', 'They no longer have a place in this workspace.');
	const places = await placesIn(ctx, set);
	if (places.some((place) => place.person === person.id)) throw Invalid.field('person', `${person.name} is a member already.`);
	const changes = await joining(ctx, seen, person);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'addMember',
		subject: ref('learning-set', set),
		changes,
		key: ctx.requestKey
	});
}

/** What makes a person a member of a set from today. `ctx.read` sees the meetings of the set that are still to come. */
export async function joining(ctx: Context, set: Saved<LearningSet>, person: Saved<Person>): Promise<Change[]> {
	const next = await nextCircle(ctx, set);
	const place = beginPlace(ctx, set.id, person, 'member', next.circle);
	const known = makeKnownTo(person, token.set(set.id));
	return [...next.changes, create(setMemberships, ctx.newId(), place), ...(known ? [known] : [])];
}

/**
 * Ends somebody's place today. What only the set could read closes to them at once; the actions they own stay theirs. A
 * leaving begins the next circle too, so that what is said while they are away stays closed if they come back.
 */
export async function endMembership(ctx: Context, membership: Id): Promise<void> {
	const place = await ctx.read.find(setMemberships, membership);
	const set = await ctx.read.find(learningSets, place.set);
	if (place.person !== ctx.actor.id)
		authorize(setPolicy, 'shape', ctx.actor, set, 'Whoever facilitates it can end a membership.');
	if (place.part === 'facilitator' && !(await isFacilitatedBesides(ctx, place)))
		throw Invalid.field('', 'Hand the facilitation over first, so that the set is not left without.');
	if (place.to !== null) return;
	const [next, seats, offers] = await Promise.all([
		nextCircle(ctx, set),
		seatsGone(ctx, [set.id], place.person),
		// What they offered as its facilitator goes with them.
		everyOf(ctx.read, facilitationOffers, { set: set.id, by: place.person, state: 'waits' })
	]);
	const changes = [
		change(setMemberships, place, { to: today(ctx.clock), toCircle: set.circle }),
		...next.changes,
		...seats,
		...offers.map((each) => remove(facilitationOffers, each))
	];
	const subject = ref('learning-set', set.id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'endMembership', subject, changes, key: ctx.requestKey });
}

/** Whether somebody else facilitates the set as well, as in one that was merged. */
const isFacilitatedBesides = async (ctx: Context, { set, person }: Pick<SetMembership, 'set' | 'person'>): Promise<boolean> =>
	(await placesIn(ctx, set)).some((place) => place.part === 'facilitator' && place.person !== person);
