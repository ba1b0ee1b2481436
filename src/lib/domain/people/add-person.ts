import * as v from 'valibot';
import { create, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize, type Role } from '../shared/policy';
import { organisationName, organisations, type Organisation } from './organisation';
import { firstKnownTo, people, roles } from './person';
import { peoplePolicy } from './policy';

export const addOrganisationWish = v.object({ name: organisationName });

/** Adds a partner body. Taken('name') where there is one of that name. */
export async function addOrganisation(ctx: Context, wish: v.InferOutput<typeof addOrganisationWish>): Promise<Id> {
	authorize(peoplePolicy, 'addOrganisation', ctx.actor, null);
	const id = ctx.newId();
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'addOrganisation',
		subject: ref(organisations.kind, id),
		changes: [create(organisations, id, { name: wish.name, kind: 'partner' })],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

export const addPersonWish = v.object({ name: field.line(120, 'Write a name.'), organisation: field.id, roles });
export type AddPersonWish = v.InferOutput<typeof addPersonWish>;

/** Adds a person who does not sign in (yet): somebody who belongs to a set before they have an account. */
export async function addPerson(ctx: Context, wish: AddPersonWish): Promise<Id> {
	authorize(peoplePolicy, 'addPerson', ctx.actor, null);
	checkRoles(await ctx.read.find(organisations, wish.organisation), wish.roles);
	const id = ctx.newId();
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'addPerson',
		subject: ref(people.kind, id),
		changes: [create(people, id, { ...wish, knownTo: firstKnownTo(id, wish.roles), departure: null })],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** A person of a partner body is a guest and nothing else; one of the host is staff, perhaps with more to look after. */
export function checkRoles(organisation: Organisation, held: readonly Role[]): void {
	const guest = held.includes('partner');
	if (organisation.kind === 'partner' && !(guest && held.length === 1))
		throw Invalid.field('roles', 'Somebody from a partner body is a guest: give them the role of partner only.');
	if (organisation.kind === 'host' && (guest || !held.includes('staff')))
		throw Invalid.field('roles', 'Somebody of the host organisation is staff, and may be coordinator or administrator as well.');
}
