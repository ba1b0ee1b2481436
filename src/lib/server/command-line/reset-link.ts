import { foldEmail, issueResetLinkFor } from '#lib/domain/people';
import { systemClock } from '#lib/domain/shared/clock';
import { NotFound } from '#lib/domain/shared/errors';
import { theWord, withStore } from './opened';

/** Prints a one-use link for somebody who lost their password, when no administrator can sign in to make one. */
export async function resetLink(words: readonly string[]): Promise<void> {
	const email = foldEmail(theWord(words, 'e-mail address'));
	await withStore(async (store, config) => {
		try {
			const secret = await issueResetLinkFor({ store, clock: systemClock }, email);
			process.stdout.write(`${config.origin}/reset/${secret}\nGive it to that person alone. It works once, for an hour.\n`);
		} catch (trouble) {
			if (trouble instanceof NotFound) throw new Error('Nobody here signs in with this address.', { cause: trouble });
			throw trouble;
		}
	});
}
