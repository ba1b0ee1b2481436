import * as v from 'valibot';
import { addHours } from '../shared/clock';
import { change, create, type Change, type Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { authorize, type SystemName } from '../shared/policy';
import { accounts, credentials } from './account';
import { doorReads, hashNew, type Door } from './door';
import { hashToken, newToken, oneTimeLinks } from './one-time-link';
import { organisations } from './organisation';
import { people } from './person';
import { endingKeys } from './program-keys/end-key';
import { peoplePolicy } from './policy';
import { currentPassword, proveOneself } from './prove-oneself';
import { endingAll, orNull } from './sign-in';

/** A reset link works for this many hours. */
export const RESET_HOURS = 1;

/** An administrator makes a reset link for somebody. Returns the token for its address; the link made before stops working. */
export async function issueResetLink(ctx: Context, person: Id): Promise<string> {
	authorize(peoplePolicy, 'issueResetLink', ctx.actor, null);
	await ctx.read.find(people, person);
	return makeResetLink(ctx, person, ctx.actor.id);
}

/** The same from the command line, by e-mail address. NotFound where nobody has it. */
export async function issueResetLinkFor(door: Pick<Door, 'store' | 'clock'>, email: string): Promise<string> {
	const account = await doorReads(door, 'administration').findUnique(accounts, 'email', email);
	if (!account) throw new NotFound();
	return makeResetLink(door, account.id, 'administration');
}

async function makeResetLink(door: Pick<Door, 'store' | 'clock'>, person: Id, by: Id | SystemName): Promise<string> {
	const read = doorReads(door);
	const [, before, { token, hash }] = await Promise.all([
		read.find(accounts, person),
		orNull(read.find(oneTimeLinks, person)),
		newToken()
	]);
	const link = { purpose: 'reset' as const, hash, expiresAt: addHours(door.clock.now(), RESET_HOURS), usedAt: null };
	await door.store.commit({
		by,
		verb: 'issueResetLink',
		subject: ref(people.kind, person),
		changes: [before ? change(oneTimeLinks, before, link) : create(oneTimeLinks, person, link)]
	});
	return token;
}

/** The link that a token opens: NotFound where it was used, replaced, ran out, or its account is disabled. */
export async function openResetLink(door: Pick<Door, 'store' | 'clock'>, token: string) {
	const read = doorReads(door);
	const link = await read.findUnique(oneTimeLinks, 'hash', await hashToken(token));
	if (!link || link.purpose !== 'reset' || link.usedAt || link.expiresAt <= door.clock.now()) throw new NotFound();
	const account = await read.find(accounts, link.id);
	if (account.disabled) throw new NotFound();
	return { link, account };
}

const newPassword = v.pipe(v.string('Choose a password.'), v.maxLength(2_000, 'Keep the password to 200 letters.'));
export const resetPasswordWish = v.object({ password: newPassword });

/** Sets a new password through a one-time link; every session and every key for a program ends. Returns the address to sign in with. */
export async function resetPassword(door: Door, token: string, wish: v.InferOutput<typeof resetPasswordWish>): Promise<string> {
	const { link, account } = await openResetLink(door, token);
	const passwordHash = await hashNew(door, 'password', wish.password, await contextWords(door, account.id));
	const now = door.clock.now();
	await door.store.commit({
		by: account.id,
		verb: 'resetPassword',
		subject: ref(people.kind, account.id),
		changes: [
			await passwordChange(door, account.id, passwordHash),
			change(oneTimeLinks, link, { usedAt: now }),
			...(await endingAll(door, account.id, account.id)),
			...(await endingKeys(door, account.id, account.id))
		]
	});
	return account.email;
}

export const changePasswordWish = v.object({ currentPassword, password: newPassword });

/**
 * Sets a new password for oneself; needs the current one. Ends every session and any reset link, so the caller signs in
 * anew. Returns the address to sign in with.
 */
export async function changePassword(door: Door, person: Id, wish: v.InferOutput<typeof changePasswordWish>): Promise<string> {
	const { account, credential, ending } = await proveOneself(door, person, wish.currentPassword);
	const passwordHash = await hashNew(door, 'password', wish.password, await contextWords(door, person));
	await door.store.commit({
		by: person,
		verb: 'changePassword',
		subject: ref(people.kind, person),
		changes: [change(credentials, credential, { passwordHash, setAt: door.clock.now() }), ...ending]
	});
	return account.email;
}

async function passwordChange(door: Door, person: Id, passwordHash: string): Promise<Change> {
	const before = await orNull(doorReads(door).find(credentials, person));
	const value = { passwordHash, setAt: door.clock.now() };
	return before ? change(credentials, before, value) : create(credentials, person, value);
}

/** Words that a person's password must not be made of. */
async function contextWords(door: Door, id: Id): Promise<string[]> {
	const read = doorReads(door);
	const [person, account] = await Promise.all([read.find(people, id), read.find(accounts, id)]);
	return [person.name, account.email, (await read.find(organisations, person.organisation)).name];
}
