import type { Handle } from '@sveltejs/kit';
import { plainPage } from '../plain-page';

/** What is sent is a form that arrived whole; anything else is told so, before a page tries to read it. */
export const readableForm: Handle = async ({ event, resolve }) => {
	if (event.request.body === null) return resolve(event);
	try {
		await event.request.clone().formData();
	} catch {
		return plainPage(event, 400, 'Not a form', 'This did not arrive as a whole form. Go back to the page and send it again.');
	}
	return resolve(event);
};
