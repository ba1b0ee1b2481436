import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, type Saved } from '../shared/collection';
import { change, create, type Change, type Context, type Store } from '../shared/context';
import { NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { system } from '../shared/policy';
import { accounts, hashToken, newToken, people } from '../people';

/** What the calendar says of a meeting that is confidential or under the Chatham House rule: only that there is one, or its title too. */
export const CONFIDENTIAL_TITLES = ['plain', 'full'] as const;
export type ConfidentialTitles = (typeof CONFIDENTIAL_TITLES)[number];

const schema = v.object({
	/** SHA-256 of the token in the address, in hexadecimal; the token itself is shown once. Null once the address was ended. */
	hash: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
	titles: v.picklist(CONFIDENTIAL_TITLES),
	madeAt: field.instant
});

/** The secret address under which a person's calendar program asks for their meetings. Its id is the person's, so that there is one. */
export const calendarAddresses = collection('calendar-address', schema, {
	audience: (_, id) => audience(token.person(id)),
	keys: {},
	unique: { hash: ({ hash }) => hash },
	retention: 'account',
	version: 1,
	upgrades: []
});

export const makeCalendarAddressWish = v.object({ titles: v.picklist(CONFIDENTIAL_TITLES, 'Choose what it may say.') });

/** Makes the actor's calendar address and gives its token; the one before stops working. */
export async function makeCalendarAddress(ctx: Context, wish: v.InferOutput<typeof makeCalendarAddressWish>): Promise<string> {
	const [before, { token: secret, hash }] = await Promise.all([held(ctx), newToken()]);
	const value = { hash, titles: wish.titles, madeAt: ctx.clock.now() };
	const changes = [before ? change(calendarAddresses, before, value) : create(calendarAddresses, ctx.actor.id, value)];
	await commit(ctx, 'makeCalendarAddress', changes);
	return secret;
}

/** Ends the actor's calendar address: from now on nothing is found there. */
export async function endCalendarAddress(ctx: Context): Promise<void> {
	const before = await held(ctx);
	if (before?.hash) await commit(ctx, 'endCalendarAddress', [change(calendarAddresses, before, { hash: null })]);
}

/** Since when the actor has a calendar address and what it says, or null. */
export async function calendarAddress(ctx: Context) {
	const address = await held(ctx);
	return address?.hash ? { since: address.madeAt, titles: address.titles } : null;
}

/** Whose address a token opens; NotFound where it was ended or replaced, or its owner's account is closed. */
export async function ownerOfCalendar(store: Store, secret: string): Promise<{ person: Id; titles: ConfidentialTitles }> {
	const read = store.as(system('calendar'));
	const address = await read.findUnique(calendarAddresses, 'hash', await hashToken(secret));
	if (!address) throw new NotFound();
	const found = await read.findMany([ref(people.kind, address.id), ref(accounts.kind, address.id)]);
	const closed = found.some(({ record }) => {
		const { departure, disabled } = record as { departure?: unknown; disabled?: unknown };
		return Boolean(departure ?? disabled);
	});
	if (closed) throw new NotFound();
	return { person: address.id, titles: address.titles };
}

async function held(ctx: Context) {
	const [found] = await ctx.read.findMany([ref(calendarAddresses.kind, ctx.actor.id)]);
	return found ? (found.record as Saved<v.InferOutput<typeof schema>>) : null;
}

const commit = (ctx: Context, verb: string, changes: readonly Change[]) =>
	ctx.store.commit({ by: ctx.actor.id, verb, subject: ref(calendarAddresses.kind, ctx.actor.id), changes, key: ctx.requestKey });
