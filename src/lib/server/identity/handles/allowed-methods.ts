import type { Handle } from '@sveltejs/kit';
import { plainPage } from '../plain-page';

const ALLOWED = new Set(['GET', 'HEAD', 'POST']);

/** Pages are read and forms are sent; nothing else is done here, also not by way of an override header. */
export const allowedMethods: Handle = ({ event, resolve }) => {
	if (ALLOWED.has(event.request.method)) return resolve(event);
	const response = plainPage(event, 405, 'Not possible', 'This address can be opened or sent a form, nothing else.');
	response.headers.set('allow', [...ALLOWED].join(', '));
	return response;
};
