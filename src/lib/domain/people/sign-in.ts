import * as v from 'valibot';
import { change, create, type Change } from '../shared/context';
import { Conflict, NotFound, StoreUnavailable } from '../shared/errors';
import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { ref, type Id } from '../shared/ids';
import { accounts, credentials, opens } from './account';
import { doorReads, type Door } from './door';
import { LONGEST_PASSWORD, plainPassword } from './passwords';
import { hasRunOut, runsOut, seen, sessions, type RunsOut, type Session } from './session';

/** The form. Whether the address could be one is not told: every wrong pair gets the same answer. */
export const signInForm = v.object({
	email: v.pipe(
		v.string('Write your e-mail address.'),
		v.nonEmpty('Write your e-mail address.'),
		v.maxLength(320, 'Keep this to 320 letters.')
	),
	password: v.pipe(
		v.string('Write your password.'),
		v.nonEmpty('Write your password.'),
		v.maxLength(2_000, `Passwords have at most ${LONGEST_PASSWORD} letters.`)
	),
	next: v.optional(v.string(), '')
});

export interface SignInWish {
	/** Folded. */
	readonly email: string;
	readonly password: string;
	/** The User-Agent header, which is shortened. */
	readonly browser: string;
	/** The session this browser had until now; it ends, so that an id never outlives a sign-in. */
	readonly previous?: Id;
}

/**
 * Starts a session for whoever knows the password, or gives null: for an unknown address, a wrong password and an account
 * that opens nothing alike, after the same work.
 */
export async function signIn(door: Door, wish: SignInWish): Promise<{ person: Id; session: Id } | null> {
	const read = doorReads(door);
	const account = await read.findUnique(accounts, 'email', wish.email);
	const credential = await orNull(read.find(credentials, account?.id ?? door.newId()));
	const password = wish.password.length > LONGEST_PASSWORD ? '' : plainPassword(wish.password);
	const knows = await door.passwords.verify(credential?.passwordHash ?? null, password);
	if (!account || !knows || opens(account, today(door.clock)) === 'nothing') return null;
	const previous = wish.previous ? await orNull(read.find(sessions, wish.previous)) : null;
	const session = await startSession(
		door,
		account.id,
		wish.browser,
		previous?.end === null ? [end(door, previous, account.id)] : []
	);
	return { person: account.id, session };
}

async function startSession(door: Door, person: Id, browser: string, changes: readonly Change[]): Promise<Id> {
	const [id, now] = [door.newId(), door.clock.now()];
	const plain = browser
		.toWellFormed()
		.replace(/[^\x20-\x7e]/g, '')
		.slice(0, 120);
	await door.store.commit({
		by: person,
		verb: 'signIn',
		subject: ref(sessions.kind, id),
		changes: [
			create(sessions, id, { person, startedAt: now, seenAt: now, browser: plain, visiting: null, end: null }),
			...changes
		]
	});
	return id;
}

/** A session that is open now, and who acts in it. */
export interface OpenSession {
	readonly session: Saved<Session>;
	readonly person: Id;
	/** Its account is closed: it opens nothing but what its person takes away. */
	readonly leaving: boolean;
}

/**
 * The open session with this id; null where it ended, ran out or its account opens nothing. One that ran out is ended for
 * good, so that a clock going back does not revive it. `likely`: whose it probably is, so that both can be read at once.
 */
export async function openSession(door: Door, id: Id, likely: Id | null = null): Promise<OpenSession | null> {
	const read = doorReads(door);
	const [session, expected] = await Promise.all([orNull(read.find(sessions, id)), likely && orNull(read.find(accounts, likely))]);
	if (!session || session.end) return null;
	const account = expected && expected.id === session.person ? expected : await orNull(read.find(accounts, session.person));
	const opened = account ? opens(account, today(door.clock)) : 'nothing';
	if (opened === 'nothing') return null;
	if (hasRunOut(session, door.clock.now())) {
		await keepIfPossible(door, 'endSession', end(door, session, null));
		return null;
	}
	return { session, person: session.visiting ?? session.person, leaving: opened === 'take-away' };
}

/** Writes down, every half hour, that a session is still in use. No page has to wait for it. */
export async function seeSession(door: Door, session: Saved<Session>): Promise<void> {
	const { seenAt } = seen(session, door.clock.now());
	if (seenAt !== session.seenAt) await keepIfPossible(door, 'seeSession', change(sessions, session, { seenAt }));
}

/**
 * Puts off the end of a session for whoever asks to stay signed in, and gives when it ends now. Waits until that is written down: where
 * it could not be (the store cannot write, or somebody else changed the session at that moment), the end is the one that it had.
 * @throws NotFound where the session is not open any more
 */
export async function staySignedIn(door: Door, id: Id): Promise<RunsOut> {
	const open = await openSession(door, id);
	if (!open) throw new NotFound();
	await seeSession(door, open.session);
	return runsOut(await doorReads(door).find(sessions, id));
}

/** Ends a session that is still open. */
export async function endSession(door: Door, id: Id): Promise<void> {
	const session = await orNull(doorReads(door).find(sessions, id));
	if (session && !session.end) await keepIfPossible(door, 'signOut', end(door, session, session.person));
}

/** What ends a session. */
export const end = (door: Pick<Door, 'clock'>, session: Saved<Session>, by: Id | null): Change =>
	change(sessions, session, { end: { by, at: door.clock.now() }, visiting: null });

/** Every open session of a person, as changes that end them. */
export async function endingAll(door: Pick<Door, 'clock' | 'store'>, person: Id, by: Id, but?: Id): Promise<Change[]> {
	const read = doorReads(door);
	const { items } = await read.list(sessions, { where: { open: person }, limit: 200 });
	return items.filter((each) => each.id !== but).map((each) => end(door, each, by));
}

/** A session that somebody else just changed, or a store that cannot write, does not keep anybody out. */
async function keepIfPossible(door: Door, verb: string, changed: Change): Promise<void> {
	try {
		await door.store.commit({ by: 'sign-in', verb, subject: ref(sessions.kind, changed.id), changes: [changed] });
	} catch (trouble) {
		if (!(trouble instanceof Conflict || trouble instanceof StoreUnavailable)) throw trouble;
	}
}

export async function orNull<T>(finding: Promise<T>): Promise<T | null> {
	try {
		return await finding;
	} catch (trouble) {
		if (trouble instanceof NotFound) return null;
		throw trouble;
	}
}
