import * as v from 'valibot';
import { token } from '../shared/audience';
import { today } from '../shared/clock';
import { change, create, expect, type Change, type Context } from '../shared/context';
import type { Saved } from '../shared/collection';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { isId, ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { makeKnownTo, people, type Person } from '../people';
import { learningSets, type LearningSet } from './learning-set';
import { nextCircle } from './next-circle';
import { setPolicy } from './policy';
import { placesIn, setMemberships } from './set-membership';

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
	const place = {
		set: set.id,
		person: person.id,
		organisation: person.organisation,
		part: 'member' as const,
		from: today(ctx.clock),
		to: null,
		fromCircle: next.circle,
		toCircle: null,
		carriedInto: []
	};
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
	const next = await nextCircle(ctx, set);
	const changes = [change(setMemberships, place, { to: today(ctx.clock), toCircle: set.circle }), ...next.changes];
	const subject = ref('learning-set', set.id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'endMembership', subject, changes, key: ctx.requestKey });
}

/** Whether somebody else facilitates the set as well, as in one that was merged. */
const isFacilitatedBesides = async (ctx: Context, { set, person }: Pick<Place, 'set' | 'person'>): Promise<boolean> =>
	(await placesIn(ctx, set)).some((place) => place.part === 'facilitator' && place.person !== person);

export const handOverWish = v.object({ membership: field.id });

/** Makes another member the facilitator in one's own place; one stays as a member. Both places are dated anew. */
export async function handOverFacilitation(ctx: Context, set: Id, wish: v.InferOutput<typeof handOverWish>): Promise<void> {
	const [seen, next] = await Promise.all([ctx.read.find(learningSets, set), ctx.read.find(setMemberships, wish.membership)]);
	authorize(setPolicy, 'shape', ctx.actor, seen, 'Whoever facilitates it can hand it over.');
	const places = await placesIn(ctx, set);
	if (!places.some((place) => place.id === next.id && place.part === 'member'))
		throw Invalid.field('membership', 'Choose one of the other present members.');
	const changes = places.flatMap((place) =>
		place.id === next.id
			? anotherPart(ctx, place, 'facilitator', seen.circle)
			: place.part === 'facilitator' && place.person === ctx.actor.id
				? anotherPart(ctx, place, 'member', seen.circle)
				: []
	);
	const subject = ref('learning-set', set);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'handOverFacilitation',
		subject,
		changes,
		expects: [expect(learningSets, seen)],
		key: ctx.requestKey
	});
}

type Place = Awaited<ReturnType<typeof placesIn>>[number];

/** Ends a place today and begins another of the same person, who so keeps every circle. */
function anotherPart(ctx: Context, place: Place, part: 'member' | 'facilitator', circle: number): Change[] {
	const day = today(ctx.clock);
	const { id: _, version: __, ...values } = place;
	return [
		change(setMemberships, place, { to: day, toCircle: circle }),
		create(setMemberships, ctx.newId(), { ...values, part, from: day, fromCircle: circle })
	];
}
