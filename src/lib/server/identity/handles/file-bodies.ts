import type { Handle, RequestEvent } from '@sveltejs/kit';
import { plainPage } from '../plain-page';
import { readUpTo, tooLarge } from './body-limit';
import { TAKES_FILES } from './forms-with-files';
import { readableForm } from './readable-form';

const MEGABYTE = 1_024 * 1_024;
/** Bytes of a form that brings files. */
export const FILES_BYTES = 25 * MEGABYTE;
/** Of such forms from everybody, as long as they are being taken in. */
const TOGETHER = 80 * MEGABYTE;

const bringsFiles = ({ route, request }: Pick<RequestEvent, 'route' | 'request'>): boolean =>
	TAKES_FILES.has(route.id) && (request.headers.get('content-type') ?? '').startsWith('multipart/form-data');

/** Leaves forms with files to {@link fileBodies}, behind the door: only somebody signed in sends any. */
export const unlessFiles =
	(handle: Handle): Handle =>
	(input) =>
		bringsFiles(input.event) ? input.resolve(input.event) : handle(input);

/**
 * Takes in a form with files, for somebody who is signed in: whole and within its limit, and as many at a time as there is
 * memory for. One person sends as much at a time as one form may hold.
 */
export function fileBodies(): Handle {
	const takenIn = new Map<string, number>();
	const sum = () => [...takenIn.values()].reduce((all, each) => all + each, 0);
	return async ({ event, resolve }) => {
		const { request, locals } = event;
		if (request.body === null || !bringsFiles(event) || !locals.ctx) return resolve(event);
		if (request.headers.get('content-encoding')) return plainPage(event, 415, 'Not taken', 'Send this without compression.');
		const stated = Number(request.headers.get('content-length') ?? FILES_BYTES);
		if (stated > FILES_BYTES) return tooLarge(event, FILES_BYTES);
		const person = locals.ctx.actor.id;
		const own = takenIn.get(person) ?? 0;
		if (own + stated > FILES_BYTES || sum() + stated > TOGETHER) return busy(event);
		takenIn.set(person, own + stated);
		try {
			const body = await readUpTo(request.body, FILES_BYTES);
			if (body === null) return tooLarge(event, FILES_BYTES);
			event.request = new Request(request.url, {
				method: request.method,
				headers: request.headers,
				body,
				signal: request.signal
			});
			return await readableForm({ event, resolve });
		} finally {
			const left = (takenIn.get(person) ?? 0) - stated;
			if (left > 0) takenIn.set(person, left);
			else takenIn.delete(person);
		}
	};
}

function busy(event: RequestEvent): Response {
	const response = plainPage(
		event,
		503,
		'Just a moment',
		'Other files are being taken in. Go back, wait a moment and send it again.'
	);
	response.headers.set('retry-after', '10');
	return response;
}
