import type { Handle } from '@sveltejs/kit';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { plainPage } from '../plain-page';

/** When the store cannot be read at the door, says so plainly instead of failing. */
export const storeTrouble: Handle = async ({ event, resolve }) => {
	try {
		return await resolve(event);
	} catch (trouble) {
		if (!(trouble instanceof StoreUnavailable)) throw trouble;
		const response = plainPage(
			event,
			503,
			'Just a moment',
			'The workspace cannot be read just now. What was kept is safe. Try again in a minute.'
		);
		response.headers.set('retry-after', '60');
		return response;
	}
};
