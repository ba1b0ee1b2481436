import type { Deed, Given } from './deeds/deed';
import type { Seat } from './matrix';
import type { Seats } from './seats';

/** What Kit hands to a form action: a form that this seat sends to the address of a record. */
export async function formEvent(
	seats: Seats,
	{ route }: Pick<Deed, 'route'>,
	{ id = '', query = '' }: Pick<Given, 'id' | 'query'>,
	body: FormData,
	seat: Seat
) {
	const path = route
		.replace(/\/\([a-z]+\)/g, '')
		.replace('[id=id]', id)
		.replace('[body]', id);
	const url = new URL(path + query, 'http://grove.test');
	return {
		locals: await seats.locals(seat),
		url,
		request: new Request(url, { method: 'POST', body, headers: { accept: 'text/html' } }),
		route: { id: route },
		params: { id, body: id },
		isDataRequest: false,
		setHeaders: () => undefined
	};
}
