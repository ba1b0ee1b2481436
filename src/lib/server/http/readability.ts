import type { Cookies } from '@sveltejs/kit';

const NAME = 'grove-readability';
const YEAR = 365 * 86_400;

/**
 * Whether this browser shows how easy one's text is to read. It is kept by the browser and not in the workspace: nobody who
 * keeps the workspace learns from it who has trouble with long texts.
 */
export const wantsReadability = (cookies: Pick<Cookies, 'get'>): boolean => cookies.get(NAME) === 'on';

export function keepReadability(cookies: Pick<Cookies, 'set' | 'delete'>, url: URL, wanted: boolean): void {
	const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
	if (wanted) cookies.set(NAME, 'on', { ...options, maxAge: YEAR });
	else cookies.delete(NAME, options);
}
