import type { Handle } from '@sveltejs/kit';
import { lateForm } from '../late-form';
import { plainPage } from '../plain-page';
import { TAKE_AWAY } from '../take-away';

/**
 * Without a session only routes in the folder `(public)` open; a page leads to sign-in and back, a form comes back with
 * what was typed, anything else is refused.
 * Somebody whose account is closed is led to what they may take away. An address without a route stays what it is: not found, for everybody.
 */
export const denyByDefault: Handle = async ({ event, resolve }) => {
	const { route, locals, request, url } = event;
	if (locals.ctx || route.id === null || route.id.startsWith('/(public)')) return resolve(event);
	const asksForPage = event.isDataRequest || request.headers.get('accept')?.includes('text/html');
	if (locals.leaving) {
		if (request.method === 'GET' && asksForPage) return new Response(null, { status: 303, headers: { location: TAKE_AWAY } });
		return plainPage(event, 403, 'Your account is closed', 'You can still take your own words away, and nothing else.');
	}
	if (request.method === 'GET' && asksForPage) {
		const next = url.pathname + url.search;
		const query = next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
		return new Response(null, { status: 303, headers: { location: `/sign-in${query}` } });
	}
	const late = request.method === 'POST' && asksForPage ? await lateForm(event) : null;
	return (
		late ?? plainPage(event, 401, 'Sign in first', 'You are not signed in, or your session has ended. Sign in, then try again.')
	);
};
