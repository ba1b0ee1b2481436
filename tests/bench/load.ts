import autocannon from 'autocannon';
import { spread, type Spread } from './figure';
import type { Visitor } from './visitor';

/** The empty page: the lightest page the app renders, with its frame, two fields and nothing of the workspace but its name. */
export const EMPTY_PAGE = '/sign-in';

/** A load of 16 connections: how many answers a second, and how many there were. */
export interface Rate extends Spread {
	readonly answers: number;
}

/**
 * Requests answered per second at 16 connections, one sample a second: the median, and what all but one second in a hundred
 * reached. `paths` are asked for in turn. @throws where an answer is not a page
 */
export async function ratePerSecond(origin: string, paths: readonly string[], seconds: number, cookie = ''): Promise<Rate> {
	const headers = { accept: 'text/html', ...(cookie ? { cookie } : {}) };
	const result = await autocannon({
		url: origin,
		connections: 16,
		duration: seconds,
		requests: paths.map((path) => ({ method: 'GET' as const, path, headers }))
	});
	if (result.non2xx + result.errors + result.timeouts > 0)
		throw new Error(`${result.non2xx + result.errors} of ${paths[0]} failed.`);
	return { p50: result.requests.p50, p99: result.requests.p1, answers: result.requests.total };
}

/** Milliseconds a page takes when one person asks at a time. */
export async function timeOfPages(visitor: Visitor, paths: readonly string[]): Promise<Spread> {
	const times: number[] = [];
	for (const path of paths) times.push((await visitor.page(path)).took);
	return spread(times);
}

/** Asks for pages until the engine has compiled what they run through. */
export async function warmUp(visitor: Visitor, paths: readonly string[], rounds = 200): Promise<void> {
	for (let round = 0; round < rounds; round++) await visitor.page(paths[round % paths.length]!);
}
