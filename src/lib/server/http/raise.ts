import { error } from '@sveltejs/kit';
import { Conflict, Forbidden, Invalid, NotFound, StoreUnavailable, Taken } from '#lib/domain/shared/errors';

/** Turns what a use case or query threw into the status and sentence of the error page; the unexpected goes on as it is. */
export function raise(trouble: unknown): never {
	if (trouble instanceof NotFound) error(404, trouble.message);
	if (trouble instanceof Forbidden) error(403, trouble.message);
	if (trouble instanceof Invalid) error(400, trouble.message);
	if (trouble instanceof Conflict || trouble instanceof Taken) error(409, trouble.message);
	if (trouble instanceof StoreUnavailable) error(trouble.trouble === 'disk-full' ? 507 : 503, trouble.message);
	throw trouble;
}
