import { RateLimiterMemory, type RateLimiterAbstract, type RateLimiterRes } from 'rate-limiter-flexible';
import { network } from './wrong-tries';

/** Keys that nobody has, from one address within a quarter of an hour, before it must wait as long. */
export const WRONG_KEYS = 30;
const QUARTER_HOUR = 15 * 60;

/** How often programs may ask. Each gives the seconds to wait, 0 when it may go on. */
export interface ProgramLimits {
	ofKey(key: string): Promise<number>;
	/** Without a key. */
	ofAddress(address: string): Promise<number>;
	/** Counts a key that there is not. */
	wrongKey(address: string): Promise<number>;
	/** Whether an address waits because of such keys. */
	heldFor(address: string): Promise<number>;
}

/**
 * Each process counts for itself: these limits keep one program from taking what a process has for all. Keys are 256 random bits,
 * which nobody comes upon by trying; whoever tries is slowed down all the same.
 * @param perMinute requests of one key; of an address without one a fifth of that
 */
export function programLimits(perMinute: number): ProgramLimits {
	const keys = new RateLimiterMemory({ keyPrefix: 'key', points: perMinute, duration: 60 });
	const addresses = new RateLimiterMemory({ keyPrefix: 'address', points: Math.ceil(perMinute / 5), duration: 60 });
	const wrong = new RateLimiterMemory({
		keyPrefix: 'wrong-key',
		points: WRONG_KEYS,
		duration: QUARTER_HOUR,
		blockDuration: QUARTER_HOUR
	});
	return {
		ofKey: (key) => waitAt(keys, key),
		ofAddress: (address) => waitAt(addresses, network(address)),
		wrongKey: (address) => waitAt(wrong, network(address)),
		async heldFor(address) {
			const count = await wrong.get(network(address));
			return count && count.consumedPoints > WRONG_KEYS ? secondsOf(count) : 0;
		}
	};
}

async function waitAt(limiter: RateLimiterAbstract, key: string): Promise<number> {
	try {
		await limiter.consume(key);
		return 0;
	} catch (refused) {
		if (refused instanceof Error) throw refused;
		return secondsOf(refused as RateLimiterRes);
	}
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1_000));
