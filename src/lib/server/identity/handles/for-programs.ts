import type { Handle, RequestEvent } from '@sveltejs/kit';
import { isProblem, problem } from '../../http/problem';

/** Whether a request is for the read API; also where it has no such address. */
export const isForPrograms = ({ url }: Pick<RequestEvent, 'url'>): boolean =>
	url.pathname === '/api' || url.pathname.startsWith('/api/');

const DETAILS: ReadonlyMap<number, string> = new Map([
	[404, 'There is nothing here that you can read.'],
	[503, 'The workspace cannot be read just now. Ask again in a minute.']
]);

/**
 * Programs read and send nothing, and whatever goes wrong on the way to them or behind them they are told as a problem
 * (RFC 9457), not as a page.
 */
export const forPrograms: Handle = async ({ event, resolve }) => {
	if (!isForPrograms(event)) return resolve(event);
	if (!['GET', 'HEAD'].includes(event.request.method))
		return problem(405, 'Nothing can be changed here: addresses below /api can only be read.', {
			headers: { allow: 'GET, HEAD' }
		});
	const response = await resolve(event);
	if (response.status < 300 || response.status === 304 || isProblem(response)) return response;
	if (response.status < 400) return problem(503, 'This workspace is not set up yet.');
	const wait = response.headers.get('retry-after');
	const detail = DETAILS.get(response.status) ?? 'This could not be answered.';
	return problem(response.status, detail, { headers: wait === null ? {} : { 'retry-after': wait } });
};
