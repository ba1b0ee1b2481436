import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import type { Door } from './door';
import { openSession, orNull, type OpenSession } from './sign-in';
import { contextFor, type Standing } from './standing';

/** What a request says of itself: a session, and whose it was when it began. Only the session's record decides. */
export interface Claim {
	readonly session: Id;
	readonly person: Id | null;
}

/**
 * Who acts in a session, with what they hold at this moment; null where it is not open or its person has left. The person
 * claimed is read together with the session: where the record names somebody else (a visit in the example), they are read then.
 */
export async function whoAsks(
	door: Door,
	standings: readonly Standing[],
	{ session, person }: Claim
): Promise<{ readonly open: OpenSession; readonly ctx: Context } | null> {
	const { store, clock, newId } = door;
	const contextOf = (id: Id): Promise<Context | null> => orNull(contextFor(id, { store, clock, newId, standings }));
	const [open, expected] = await Promise.all([openSession(door, session, person), person && contextOf(person)]);
	if (!open) return null;
	const ctx = expected && expected.actor.id === open.person ? expected : await contextOf(open.person);
	return ctx && { open, ctx };
}
