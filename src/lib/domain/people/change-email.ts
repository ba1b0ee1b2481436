import * as v from 'valibot';
import { change } from '../shared/context';
import { Invalid, Taken } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { accounts, credentials, typedEmail } from './account';
import { doorReads, type Door } from './door';
import { oneTimeLinks } from './one-time-link';
import { people } from './person';
import { plainPassword } from './passwords';
import { endingAll, orNull } from './sign-in';

export const changeEmailWish = v.object({
	email: typedEmail,
	currentPassword: v.pipe(v.string('Write your current password.'), v.maxLength(2_000, 'This is not your current password.'))
});

/**
 * Changes the address that one signs in with; needs the password. Ends every session and any reset link, so the caller signs
 * in anew. An address that another account has is refused in words that do not say so.
 */
export async function changeEmail(door: Door, person: Id, wish: v.InferOutput<typeof changeEmailWish>): Promise<void> {
	const read = doorReads(door);
	const [account, credential, link] = await Promise.all([
		read.find(accounts, person),
		read.find(credentials, person),
		orNull(read.find(oneTimeLinks, person))
	]);
	if (!(await door.passwords.verify(credential.passwordHash, plainPassword(wish.currentPassword))))
		throw Invalid.field('currentPassword', 'This is not your current password.');
	if (wish.email === account.email) throw Invalid.field('email', 'You sign in with this address already.');
	try {
		await door.store.commit({
			by: person,
			verb: 'changeEmail',
			subject: ref(people.kind, person),
			changes: [
				change(accounts, account, { email: wish.email }),
				...(link && !link.usedAt ? [change(oneTimeLinks, link, { usedAt: door.clock.now() })] : []),
				...(await endingAll(door, person, person))
			]
		});
	} catch (trouble) {
		if (trouble instanceof Taken) throw Invalid.field('email', 'This address cannot be used here. Choose another.');
		throw trouble;
	}
}
