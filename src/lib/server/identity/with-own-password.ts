import type { RequestEvent } from '@sveltejs/kit';
import { accounts, type Door } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import { app } from '../app';
import { doorOf, triesOf } from './door';

/**
 * Does what asks for one's own password again. Tries are counted with those at sign-in, so that whoever sits at an open page
 * cannot guess the password there, nor try out which addresses are in use; only a new password that is too weak costs nothing.
 */
export async function withOwnPassword<R>(
	ctx: Context,
	event: Pick<RequestEvent, 'getClientAddress'>,
	work: (door: Door) => Promise<R>
): Promise<R> {
	const deps = await app();
	const { email } = await ctx.read.find(accounts, ctx.actor.id);
	const [tries, address] = [triesOf(deps), event.getClientAddress()];
	const seconds = await tries.take(email, address);
	if (seconds > 0)
		throw Invalid.field('currentPassword', `There were too many wrong tries. Wait ${Math.ceil(seconds / 60)} minutes.`);
	try {
		const done = await work(doorOf(deps));
		await tries.forget(email, address);
		return done;
	} catch (trouble) {
		if (trouble instanceof Invalid && trouble.issues.every(({ field }) => field === 'password'))
			await tries.forget(email, address);
		throw trouble;
	}
}
