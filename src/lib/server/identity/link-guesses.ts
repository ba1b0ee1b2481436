import { createHash } from 'node:crypto';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { NotFound } from '#lib/domain/shared/errors';
import type { Store } from '#lib/domain/shared/context';
import { limiterOver } from '../store/limiting';
import { network } from './wrong-tries';

/** Links that lead nowhere, opened from one address within a quarter of an hour, before any more are opened from there. */
export const GUESSES_PER_ADDRESS = 30;
const QUARTER_HOUR = 15 * 60;

const counting = new WeakMap<Store, RateLimiterAbstract>();

function guessesOver(store: Store): RateLimiterAbstract {
	const limits = { keyPrefix: 'link', points: GUESSES_PER_ADDRESS, duration: QUARTER_HOUR };
	const known = counting.get(store) ?? limiterOver(store, limits);
	counting.set(store, known);
	return known;
}

/** From here too many links were opened that lead nowhere. */
export class TooManyGuesses extends Error {
	override name = 'TooManyGuesses';
}

/**
 * Opens a link by its token, unless too many that lead nowhere were opened from this address. What leads somewhere is not
 * counted; an address is kept as a hash, and no longer than the count.
 */
export async function unlessGuessing<R>(store: Store, address: string, open: () => Promise<R>): Promise<R> {
	const guesses = guessesOver(store);
	const key = createHash('sha256').update(network(address)).digest('base64url');
	const counted = await guesses.get(key);
	if (counted && counted.consumedPoints >= GUESSES_PER_ADDRESS) throw new TooManyGuesses();
	try {
		return await open();
	} catch (trouble) {
		// A refused count is a count as well.
		if (trouble instanceof NotFound) await guesses.consume(key).catch(() => {});
		throw trouble;
	}
}
