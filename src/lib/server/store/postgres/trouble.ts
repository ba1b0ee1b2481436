import { Conflict, Invalid, NotFound, StoreUnavailable, Taken } from '#lib/domain/shared/errors';

/** What to make of an error of the database: what the caller is told, and whether asking again may help. */
export interface Trouble {
	readonly error: unknown;
	/** `lost`: the connection went, and whether the statement was carried out is not known. `clash`: it was undone. */
	readonly again: 'lost' | 'clash' | null;
}

/** SQLSTATEs that our own functions raise; the detail names what it was about. */
export const RAISED = { conflict: 'GR001', taken: 'GR002', notFound: 'GR003' } as const;

const LOST = new Set([
	'CONNECTION_CLOSED',
	'CONNECTION_ENDED',
	'CONNECTION_DESTROYED',
	'CONNECT_TIMEOUT',
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ETIMEDOUT',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENOTFOUND',
	'EAI_AGAIN',
	'57P01',
	'57P02',
	'57P03'
]);

/** Reads an error of postgres.js: SQLSTATEs of the server and codes of the connection. */
export function troubleOf(error: unknown): Trouble {
	const { code, detail } = error as { code?: unknown; detail?: unknown };
	if (typeof code !== 'string') return { error, again: null };
	const about = typeof detail === 'string' ? detail : '';
	if (code === RAISED.conflict) return { error: new Conflict(about.split(' ').filter(Boolean)), again: null };
	if (code === RAISED.taken) return { error: new Taken(about), again: null };
	if (code === RAISED.notFound) return { error: new NotFound(), again: null };
	if (code === '23505') return { error: new Taken(''), again: null };
	// A serialisation failure or deadlock; when trying again does not help, somebody else was faster.
	if (code === '40001' || code === '40P01') return { error: new Conflict(), again: 'clash' };
	if (LOST.has(code) || code.startsWith('08')) return { error: unreachable(error), again: 'lost' };
	return { error: lasting(code, error) ?? error, again: null };
}

/** Trouble that asking again at once does not mend. */
function lasting(code: string, cause: unknown): Error | null {
	if (code === '57014' || code === '55P03' || code === '53300') return busy(cause);
	if (code === '53100')
		return unavailable('disk-full', 'The disk of the database is full. What was saved before is safe.', cause);
	if (code === '25006') return unavailable('read-only', 'The database takes no changes just now; reading goes on.', cause);
	if (code.startsWith('28') || code === '3D000') {
		return unavailable('unreachable', 'The database does not let Grove in: check the name and password in DATABASE_URL.', cause);
	}
	if (code === '22021' || code === '22P05')
		return Invalid.field('', 'This holds hidden control characters. Paste it as plain text.');
	if (code === '54000') return Invalid.field('', 'One of these values is too long to be found again. Shorten it.');
	return null;
}

const unreachable = (cause: unknown): Error =>
	unavailable('unreachable', 'The database cannot be reached just now. What was saved before is safe; please try again.', cause);

export const busy = (cause?: unknown): Error =>
	unavailable('busy', 'The database takes too long to answer just now. Please try again in a moment.', cause);

function unavailable(trouble: StoreUnavailable['trouble'], message: string, cause: unknown): StoreUnavailable {
	const error = new StoreUnavailable(trouble, message);
	error.cause = cause;
	return error;
}
