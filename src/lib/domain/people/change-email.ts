import * as v from 'valibot';
import { change } from '../shared/context';
import { Invalid, Taken } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { accounts, typedEmail } from './account';
import type { Door } from './door';
import { people } from './person';
import { currentPassword, proveOneself } from './prove-oneself';

export const changeEmailWish = v.object({ email: typedEmail, currentPassword });

/**
 * Changes the address that one signs in with; needs the password. Ends every session and any reset link, so the caller signs
 * in anew. An address that another account has is refused in words that do not say so.
 */
export async function changeEmail(door: Door, person: Id, wish: v.InferOutput<typeof changeEmailWish>): Promise<void> {
	const { account, ending } = await proveOneself(door, person, wish.currentPassword);
	if (wish.email === account.email) throw Invalid.field('email', 'You sign in with this address already.');
	try {
		await door.store.commit({
			by: person,
			verb: 'changeEmail',
			subject: ref(people.kind, person),
			changes: [change(accounts, account, { email: wish.email }), ...ending]
		});
	} catch (trouble) {
		if (trouble instanceof Taken) throw Invalid.field('email', 'This address cannot be used here. Choose another.');
		throw trouble;
	}
}
