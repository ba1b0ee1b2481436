import type { Handle } from '@sveltejs/kit';

const CLOSED_POLICY =
	"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; sandbox";

/** Headers of every answer. Pages bring their own content policy with a nonce; what has none may run and load nothing. */
export const BASE_HEADERS: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
};

export const HSTS = 'max-age=31536000';

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
