import { createHash } from 'node:crypto';
import type { RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { holdFor, keepHold, liftHold } from '#lib/domain/people';
import type { Clock } from '#lib/domain/shared/clock';
import type { Store } from '#lib/domain/shared/context';
import { limiterOver } from '../store/limiting';

/** Tries at one account, and from one address, within a quarter of an hour, before the next must wait as long. */
export const TRIES_PER_ACCOUNT = 10;
export const TRIES_PER_ADDRESS = 20;
const QUARTER_HOUR = 15 * 60;

export interface WrongTries {
	/** Counts a try before it is made, so that many at once cannot pass. Gives the seconds to wait, 0 when it may go on. */
	take(email: string, address: string): Promise<number>;
	/** The try was right: it counts no more, and those at the account are forgotten. */
	forget(email: string, address: string): Promise<void>;
}

/**
 * Slows down guessing. All processes on one store count together; a wait is written to the store, so that a restart does not
 * end it. An unknown address is counted like a known one. An administrator's reset link ends the wait.
 */
export function wrongTries(deps: { readonly store: Store; readonly clock: Clock }): WrongTries {
	const limits = { duration: QUARTER_HOUR, blockDuration: QUARTER_HOUR };
	const byAccount = limiterOver(deps.store, { ...limits, keyPrefix: 'account', points: TRIES_PER_ACCOUNT });
	const byAddress = limiterOver(deps.store, { ...limits, keyPrefix: 'address', points: TRIES_PER_ADDRESS });

	async function one(limiter: RateLimiterAbstract, key: string, points: number): Promise<number> {
		const held = await holdFor(deps, key);
		if (held > 0) return held;
		try {
			await limiter.consume(sealed(key));
			return 0;
		} catch (refused) {
			if (refused instanceof Error) throw refused;
			const { consumedPoints, msBeforeNext } = refused as RateLimiterRes;
			// Written once, by the first that is refused: it outlives the count's own wait by a moment.
			if (consumedPoints === points + 1) await keepHold(deps, key, QUARTER_HOUR);
			return Math.max(1, Math.ceil(msBeforeNext / 1_000));
		}
	}

	return {
		async take(email, address) {
			const [account, from] = [`account ${email}`, `address ${network(address)}`];
			const waits = await Promise.all([one(byAccount, account, TRIES_PER_ACCOUNT), one(byAddress, from, TRIES_PER_ADDRESS)]);
			return Math.max(...waits);
		},
		async forget(email, address) {
			await Promise.all([
				byAccount.delete(sealed(`account ${email}`)),
				byAddress.reward(sealed(`address ${network(address)}`)),
				liftHold(deps, `account ${email}`)
			]);
		}
	};
}

/** Nobody reads from a count who tried to sign in. */
const sealed = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** One household or office has a whole /64 of IPv6 addresses: they count as one. */
export const network = (address: string): string =>
	address.includes(':') && !address.startsWith('::ffff:')
		? `${address.split(':').slice(0, 4).join(':')}::/64`
		: address.replace('::ffff:', '');
