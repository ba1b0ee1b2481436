import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { addHours, type Instant } from '../shared/clock';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

/** A session ends after this many hours without a request. */
export const IDLE_HOURS = 12;
/** A session ends this many hours after sign-in, used or not: seven days. */
export const ABSOLUTE_HOURS = 7 * 24;
/** How exactly the last request is known; finer would be a record of when people work. */
export const SEEN_EVERY_HOURS = 0.5;

const schema = v.object({
	person: field.id,
	startedAt: field.instant,
	/** The last request, to the half hour. */
	seenAt: field.instant,
	/** What the browser calls itself, shortened. */
	browser: v.pipe(v.string(), v.maxLength(120)),
	/** In the example workspace, the person this session visits as. */
	visiting: v.nullable(field.id),
	/** Once ended it stays so: a clock that goes back revives nothing. */
	end: v.nullable(v.object({ by: v.nullable(field.id), at: field.instant }))
});
export type Session = v.InferOutput<typeof schema>;

/** A place where somebody is signed in. */
export const sessions = collection('session', schema, {
	audience: ({ person }) => audience(token.person(person)),
	keys: {
		person: one('text', ({ person }) => person),
		/** The person, while the session is open. */
		open: one('text', ({ person, end }) => (end === null ? person : null)),
		startedAt: one('instant', ({ startedAt }) => startedAt)
	},
	retention: 'passing',
	passingSince: ({ seenAt }) => seenAt,
	version: 1,
	upgrades: []
});

/** When a session ends of itself. `canGoOn`: a request puts it off; not so once its seven days are nearly over. */
export interface RunsOut {
	readonly at: Instant;
	readonly canGoOn: boolean;
}

export function runsOut({ seenAt, startedAt }: Pick<Session, 'seenAt' | 'startedAt'>): RunsOut {
	const [rested, last] = [addHours(seenAt, IDLE_HOURS), addHours(startedAt, ABSOLUTE_HOURS)];
	return rested < last ? { at: rested, canGoOn: true } : { at: last, canGoOn: false };
}

/** Whether a session has run out by `now`. */
export const hasRunOut = (session: Session, now: Instant): boolean => now >= runsOut(session).at;

/** A session after a request at `now`: its last request is known to the half hour. */
export const seen = <S extends Pick<Session, 'seenAt'>>(session: S, now: Instant): S =>
	now < addHours(session.seenAt, SEEN_EVERY_HOURS) ? session : { ...session, seenAt: now };
