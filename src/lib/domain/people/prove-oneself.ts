import * as v from 'valibot';
import type { Saved } from '../shared/collection';
import { change, type Change } from '../shared/context';
import { Invalid } from '../shared/errors';
import type { Id } from '../shared/ids';
import { accounts, credentials, type Account, type Credential } from './account';
import { doorReads, type Door } from './door';
import { oneTimeLinks } from './one-time-link';
import { plainPassword } from './passwords';
import { endingKeys } from './program-keys/end-key';
import { endingAll, orNull } from './sign-in';

const NOT_YOURS = 'This is not your current password.';

/** The field of a form that changes how one signs in. */
export const currentPassword = v.pipe(v.string('Write your current password.'), v.maxLength(2_000, NOT_YOURS));

/**
 * Whoever changes how they sign in shows that they know the password. Gives their account, their credential, and the changes
 * that go with it: every session, every key for a program and any reset link ends.
 * @throws {Invalid} at `currentPassword` where it is wrong
 */
export async function proveOneself(
	door: Door,
	person: Id,
	password: string
): Promise<{ account: Saved<Account>; credential: Saved<Credential>; ending: readonly Change[] }> {
	const read = doorReads(door);
	const [account, credential, link] = await Promise.all([
		read.find(accounts, person),
		knowsPassword(door, person, password),
		orNull(read.find(oneTimeLinks, person))
	]);
	const reset = link && !link.usedAt ? [change(oneTimeLinks, link, { usedAt: door.clock.now() })] : [];
	const [sessions, keys] = await Promise.all([endingAll(door, person, person), endingKeys(door, person, person)]);
	return { account, credential, ending: [...reset, ...sessions, ...keys] };
}

/**
 * The credential of somebody who shows that they know the password.
 * @throws {Invalid} at `currentPassword` where it is wrong
 * @throws {NotFound} for somebody without an account
 */
export async function knowsPassword(door: Door, person: Id, password: string): Promise<Saved<Credential>> {
	const credential = await doorReads(door).find(credentials, person);
	if (!(await door.passwords.verify(credential.passwordHash, plainPassword(password))))
		throw Invalid.field('currentPassword', NOT_YOURS);
	return credential;
}
