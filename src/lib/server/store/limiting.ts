import type { Store } from '#lib/domain/shared/context';
import { RateLimiterMemory, type IRateLimiterOptions, type RateLimiterAbstract } from 'rate-limiter-flexible';

/** An engine whose processes share their counts of tries. One that runs in a single process need not. */
export interface Limiting {
	limiter(limits: IRateLimiterOptions): RateLimiterAbstract;
}

/** Counts tries over all processes that use this store. Keys are kept as they are given: give none that names somebody. */
export const limiterOver = (store: Store, limits: IRateLimiterOptions): RateLimiterAbstract =>
	isLimiting(store) ? store.limiter(limits) : new RateLimiterMemory(limits);

const isLimiting = (store: Store): store is Store & Limiting => 'limiter' in store;
