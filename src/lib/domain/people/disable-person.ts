import * as v from 'valibot';
import { addDays, today } from '../shared/clock';
import { change, expect, remove, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { accounts, credentials } from './account';
import { otherAdministrators } from './change-roles';
import { doorReads } from './door';
import { everyOf } from './every-of';
import { invitations } from './invitation';
import { FORMER_COLLEAGUE } from './names';
import { oneTimeLinks } from './one-time-link';
import { people, type Person } from './person';
import { peoplePolicy } from './policy';
import { endingKeys, removingKeys } from './program-keys/end-key';
import { endingAll, orNull } from './sign-in';
import type { Saved } from '../shared/collection';

/** Days for which somebody whose account is closed may still take their own words away. */
export const TAKE_AWAY_DAYS = 30;

/** `takeAway`: whether they may; not where the account may be in wrong hands. */
export const disablePersonWish = v.object({ takeAway: v.optional(v.boolean(), false) });

/**
 * Closes somebody's account: their sessions and the keys of their programs die with this commit. What they wrote stays as it is. A closed account whose person
 * may still take their words away can be closed to everybody; the thirty days never begin anew.
 */
export async function disablePerson(
	ctx: Context,
	id: Id,
	wish: Partial<v.InferOutput<typeof disablePersonWish>> = {}
): Promise<void> {
	authorize(peoplePolicy, 'disablePerson', ctx.actor, null);
	const [person, account] = await Promise.all([ctx.read.find(people, id), ctx.read.find(accounts, id)]);
	if (account.disabled && (wish.takeAway || account.disabled.takeAwayUntil === null)) return;
	const takeAwayUntil = wish.takeAway ? addDays(today(ctx.clock), TAKE_AWAY_DAYS) : null;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'disablePerson',
		subject: ref(people.kind, id),
		changes: [
			change(accounts, account, { disabled: { by: ctx.actor.id, at: ctx.clock.now(), takeAwayUntil } }),
			...(await endingAll(ctx, id, ctx.actor.id)),
			...(await endingKeys(ctx, id, ctx.actor.id))
		],
		expects: await anotherAdministrator(ctx, person),
		key: ctx.requestKey
	});
}

/** Opens an account again; the person signs in anew, also where they are taking their words away. */
export async function enablePerson(ctx: Context, id: Id): Promise<void> {
	authorize(peoplePolicy, 'disablePerson', ctx.actor, null);
	const account = await ctx.read.find(accounts, id);
	if (!account.disabled) return;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'enablePerson',
		subject: ref(people.kind, id),
		changes: [change(accounts, account, { disabled: null }), ...(await endingAll(ctx, id, ctx.actor.id))],
		key: ctx.requestKey
	});
}

/**
 * Somebody leaves for good: the account with its secrets and the invitation they came by are forgotten, and so is their name,
 * also in what their own record said before. What they published stays readable, by a {@link FORMER_COLLEAGUE}.
 */
export async function departPerson(ctx: Context, id: Id): Promise<void> {
	authorize(peoplePolicy, 'departPerson', ctx.actor, null);
	const person = await ctx.read.find(people, id);
	if (person.departure) return;
	const door = doorReads(ctx);
	const [invited, ...found] = await Promise.all([
		everyOf(door, invitations, { person: id }),
		...[accounts, credentials, oneTimeLinks].map(async (of) => {
			const held = await orNull(door.find(of, id));
			return held ? [remove(of, held)] : [];
		})
	]);
	const secrets = [...found.flat(), ...invited.map((each) => remove(invitations, each)), ...(await removingKeys(door, id))];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'departPerson',
		subject: ref(people.kind, id),
		changes: [
			change(people, person, { name: FORMER_COLLEAGUE, departure: { by: ctx.actor.id, at: ctx.clock.now() } }),
			...secrets,
			...(await endingAll(ctx, id, ctx.actor.id))
		],
		expects: await anotherAdministrator(ctx, person),
		key: ctx.requestKey
	});
	await ctx.store.erase({
		by: ctx.actor.id,
		ground: 'left for good',
		refs: secrets.map((each) => ref(each.of.kind, each.id)),
		earlier: [{ ...ref(people.kind, id), version: person.version + 1 }]
	});
}

/** Expects another administrator to stay one, when an administrator goes. */
async function anotherAdministrator(ctx: Context, person: Saved<Person>) {
	if (!person.roles.includes('administrator')) return [];
	const others = await otherAdministrators(ctx, person.id);
	if (others.length === 0) throw Invalid.field('', 'This is the only administrator. Make somebody else an administrator first.');
	return others.slice(0, 1).map((each) => expect(people, each));
}
