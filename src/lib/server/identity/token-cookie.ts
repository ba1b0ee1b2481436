import { redirect, type RequestEvent } from '@sveltejs/kit';

type Purpose = 'invitation' | 'reset' | 'report' | 'read-only';
const MINUTES = 60;

const nameOf = (purpose: Purpose, url: URL) => (url.protocol === 'https:' ? `__Host-grove-${purpose}` : `grove-${purpose}`);
const options = (url: URL) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

/**
 * Takes a one-time token out of the address: it goes into a cookie for this browser and the page behind opens without it,
 * so that no history, log or referrer of that page holds it. Nothing is used up by opening a link.
 */
export function keepToken(event: RequestEvent, purpose: Purpose, token: string): never {
	// Copied in part it leads to the same page, which says what to do; not to what the link opened here before led to.
	if (/^[0-9a-f]{64}$/.test(token))
		event.cookies.set(nameOf(purpose, event.url), token, { ...options(event.url), maxAge: MINUTES * 60 });
	else dropToken(event, purpose);
	event.setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
	redirect(303, `/${purpose}`);
}

export const tokenIn = (event: Pick<RequestEvent, 'cookies' | 'url'>, purpose: Purpose): string =>
	event.cookies.get(nameOf(purpose, event.url)) ?? '';

export const dropToken = (event: Pick<RequestEvent, 'cookies' | 'url'>, purpose: Purpose): void =>
	event.cookies.delete(nameOf(purpose, event.url), options(event.url));
