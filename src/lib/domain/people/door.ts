import type { Clock } from '../shared/clock';
import type { Reading, Store } from '../shared/context';
import { Invalid } from '../shared/errors';
import type { Id } from '../shared/ids';
import { system, type SystemName } from '../shared/policy';
import { passwordIssue, plainPassword, type Passwords } from './passwords';

/** What the use cases at the door are handed: nobody is signed in yet, or the secrets of accounts are at stake. */
export interface Door {
	readonly store: Store;
	readonly clock: Clock;
	readonly newId: () => Id;
	readonly passwords: Passwords;
	readonly requestKey?: string;
}

/** The store as the sign-in job reads it, secrets and all. */
export const doorReads = (door: Pick<Door, 'store'>, name: SystemName = 'sign-in'): Reading => door.store.as(system(name));

/** The hash of a new password, or Invalid on `field` where it does not hold. */
export async function hashNew(door: Door, field: string, typed: string, context: readonly string[]): Promise<string> {
	const issue = passwordIssue(field, typed, door.passwords, ['Grove', ...context]);
	if (issue) throw new Invalid([issue]);
	return door.passwords.hash(plainPassword(typed));
}
