import * as v from 'valibot';
import { change, expect, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { checkRoles } from './add-person';
import { everyOf } from './every-of';
import { organisations } from './organisation';
import { people, roles } from './person';
import { peoplePolicy } from './policy';
import { endingAll } from './sign-in';

export const changeRolesWish = v.object({ person: field.id, version: v.number(), roles });
export type ChangeRolesWish = v.InferOutput<typeof changeRolesWish>;

/** Changes what somebody looks after. A workspace always keeps an administrator. Returns the person's id. */
export async function changeRoles(ctx: Context, wish: ChangeRolesWish): Promise<Id> {
	authorize(peoplePolicy, 'changeRoles', ctx.actor, null);
	const person = await ctx.read.find(people, wish.person);
	checkRoles(await ctx.read.find(organisations, person.organisation), wish.roles);
	const steppingDown = person.roles.includes('administrator') && !wish.roles.includes('administrator');
	const others = steppingDown ? await otherAdministrators(ctx, person.id) : [];
	if (steppingDown && others.length === 0)
		throw Invalid.field('roles', 'This is the only administrator. Make somebody else an administrator first.');
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'changeRoles',
		subject: ref(people.kind, person.id),
		// A session never carries on with other rights than it began with.
		changes: [
			change(people, { ...person, version: wish.version }, { roles: wish.roles }),
			...(await endingAll(ctx, person.id, ctx.actor.id))
		],
		// Two administrators who step down at the same moment must not both pass.
		expects: others.slice(0, 1).map((each) => expect(people, each)),
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** The administrators besides one, who still have a place. */
export async function otherAdministrators(ctx: Context, besides: Id) {
	const all = await everyOf(ctx.read, people, { role: 'administrator' });
	return all.filter((each) => each.id !== besides && each.departure === null);
}
