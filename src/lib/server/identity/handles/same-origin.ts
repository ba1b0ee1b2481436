import type { Handle } from '@sveltejs/kit';
import { plainPage } from '../plain-page';

const READING = new Set(['GET', 'HEAD']);

/**
 * Only pages of this workspace may send it anything. Every browser names the page's origin with a POST; an answer without
 * that, or with `null`, came from elsewhere. This holds in every mode of running and for every content type.
 */
export const sameOrigin =
	(origin: () => Promise<string>): Handle =>
	async ({ event, resolve }) => {
		const { method, headers } = event.request;
		if (READING.has(method)) return resolve(event);
		const own = await origin();
		const site = headers.get('sec-fetch-site');
		const from = headers.get('origin');
		if ((site === null || site === 'same-origin') && (from === own || (from === null && site === 'same-origin')))
			return resolve(event);
		return plainPage(
			event,
			403,
			'Not sent',
			`Forms are taken from the pages of this workspace only. Open it at ${own} and send the form again.`
		);
	};
