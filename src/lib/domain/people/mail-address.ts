import type { Reading } from '../shared/context';
import type { Id } from '../shared/ids';
import { accounts } from './account';
import { orNull } from './sign-in';

/** Where mail reaches somebody who can sign in; null for who has no account or a disabled one. */
export async function mailAddressOf(read: Reading, person: Id): Promise<string | null> {
	const account = await orNull(read.find(accounts, person));
	return account && account.disabled === null ? account.email : null;
}
