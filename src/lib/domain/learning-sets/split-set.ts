import * as v from 'valibot';
import { asRule } from '../shared/as-rule';
import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { isId, ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { namesOf } from '../people';
import { carryOn, commitCarriedOn } from './carry-on';
import { learningSets } from './learning-set';
import { NEW_NAME } from './merge-sets';
import { setPolicy } from './policy';
import { placesIn } from './set-membership';

const going = (which: string) => v.pipe(field.ids(200), v.minLength(1, `Choose who goes on in the ${which}.`));
const facilitator = (which: string) => v.custom<Id>(isId, `Choose who facilitates the ${which}.`);

/** Two sets with who goes on in each, by person; somebody may go on in both. */
export const splitSetWish = v.object({
	firstName: NEW_NAME,
	first: going('first'),
	firstFacilitator: facilitator('first'),
	secondName: NEW_NAME,
	second: going('second'),
	secondFacilitator: facilitator('second')
});
export type SplitSetWish = v.InferOutput<typeof splitSetWish>;

/** Ends a set and begins the two that carry it on; every present member goes on in one of them, or in both. Returns their ids. */
export async function splitSet(ctx: Context, set: Id, wish: SplitSetWish): Promise<readonly [Id, Id]> {
	const seen = await ctx.read.find(learningSets, set);
	authorize(setPolicy, 'carryOn', ctx.actor, seen, 'Whoever facilitates it can split it.');
	const { kind, composition, style, purpose, groundRules, mode, project, objectives, note } = seen;
	const parts = [
		{ at: 'first', name: wish.firstName, people: wish.first, facilitator: wish.firstFacilitator },
		{ at: 'second', name: wish.secondName, people: wish.second, facilitator: wish.secondFacilitator }
	] as const;
	const present = (await placesIn(ctx, set)).map(({ person }) => person);
	for (const part of parts) {
		if (!part.people.every((each) => present.includes(each))) throw Invalid.field(part.at, 'Choose from its present members.');
		if (!part.people.includes(part.facilitator))
			throw Invalid.field(`${part.at}Facilitator`, 'Choose one of those who go on in it.');
	}
	const left = present.filter((each) => parts.every((part) => !part.people.includes(each)));
	if (left.length > 0) {
		const names = [...(await namesOf(ctx.read, left)).values()].toSorted((a, b) => a.localeCompare(b, 'en-GB'));
		throw Invalid.field('second', `Everybody goes on in one of the two. In neither yet: ${names.join(', ')}.`);
	}
	const successors = parts.map(({ name, people, facilitator }) => ({
		id: ctx.newId(),
		values: { name, kind, composition, style, purpose, groundRules, mode, project, objectives, note },
		members: [...new Set(people)].map((person) => ({
			person,
			part: person === facilitator ? ('facilitator' as const) : ('member' as const)
		}))
	}));
	const changes = await carryOn({ ...ctx, read: asRule(ctx) }, [seen], successors);
	const subject = ref(learningSets.kind, set);
	await commitCarriedOn(ctx, { verb: 'splitSet', subject, changes });
	return [successors[0]!.id, successors[1]!.id];
}
