import type { Handle } from '@sveltejs/kit';
import { plainPage } from '../plain-page';

/** Names that every object has are no actions of a page, though looking them up finds something. */
export const knownAction: Handle = ({ event, resolve }) => {
	const names = event.request.method === 'POST' ? [...event.url.searchParams.keys()].filter((key) => key.startsWith('/')) : [];
	const isName = (name: string) => /^[a-z][a-zA-Z]{0,40}$/.test(name) && !(name in Object.prototype);
	if (names.every((key) => isName(key.slice(1)))) return resolve(event);
	return plainPage(event, 404, 'Not found', 'There is nothing here that you can read.');
};
