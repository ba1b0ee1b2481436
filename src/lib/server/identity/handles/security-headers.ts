import type { Handle } from '@sveltejs/kit';
import { BASE_HEADERS, CLOSED_POLICY, HSTS } from './base-headers';

/** Sets what an answer lacks. `secure`: the workspace is reached over https. */
export const securityHeaders =
	(secure: () => Promise<boolean>): Handle =>
	async ({ event, resolve }) => {
		const response = changeable(await resolve(event));
		const { headers } = response;
		const setIfMissing = (name: string, value: string) => headers.has(name) || headers.set(name, value);
		for (const [name, value] of Object.entries(BASE_HEADERS)) setIfMissing(name, value);
		setIfMissing('content-security-policy', CLOSED_POLICY);
		if (await secure()) headers.set('strict-transport-security', HSTS);
		// What one person may read is kept in no cache, not even the browser's own: the next at this computer is another.
		if (event.locals.ctx) headers.set('cache-control', 'private, no-store');
		else setIfMissing('cache-control', 'no-cache');
		const type = headers.get('content-type');
		if (type && /^(text\/|application\/json)/.test(type) && !type.includes('charset'))
			headers.set('content-type', `${type}; charset=utf-8`);
		return response;
	};

/** The headers of a redirect or a fetched answer cannot be changed; a copy's can. */
function changeable(response: Response): Response {
	try {
		response.headers.delete('x-powered-by');
		return response;
	} catch {
		return new Response(response.body, response);
	}
}
