import * as v from 'valibot';
import type { Context, Reading } from '../shared/context';
import { change } from '../shared/context';
import { Forbidden, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { accounts } from './account';
import { people, type Person } from './person';
import { sessions } from './session';
import { end, endingAll, orNull } from './sign-in';
import { workspaceOf } from './workspace';

/** One place where I am signed in, for the page that lists them. */
export interface SessionRow {
	readonly id: Id;
	readonly browser: string;
	readonly startedAt: string;
	readonly seenAt: string;
}

/** Where this person is signed in, newest first. */
export async function mySessions(ctx: Context): Promise<SessionRow[]> {
	const { items } = await ctx.read.list(sessions, {
		where: { open: ctx.actor.id },
		order: { by: 'startedAt', direction: 'descending' },
		limit: 100
	});
	return items.map(({ id, browser, startedAt, seenAt }) => ({ id, browser, startedAt, seenAt }));
}

export const revokeSessionWish = v.object({ session: field.id });

/** Ends one of my sessions. */
export async function revokeSession(ctx: Context, id: Id): Promise<void> {
	const session = await ctx.read.find(sessions, id);
	if (session.person !== ctx.actor.id) throw new NotFound();
	if (session.end) return;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'revokeSession',
		subject: ref(sessions.kind, id),
		changes: [end(ctx, session, ctx.actor.id)],
		key: ctx.requestKey
	});
}

/** Ends all of my sessions. */
export async function signOutEverywhere(ctx: Context): Promise<void> {
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'signOutEverywhere',
		subject: ref(people.kind, ctx.actor.id),
		changes: await endingAll(ctx, ctx.actor.id, ctx.actor.id),
		key: ctx.requestKey
	});
}

/**
 * In the example workspace, goes on looking as one of its invented people; null goes back to oneself. `session` is the one
 * signed in with, whose record stays its own person's. Nobody who has an account is visited by others, and whoever keeps the
 * workspace only by those who keep it too: what could be done with its accounts would outlast the example.
 */
export async function visitAs(ctx: Context, session: Id, person: Id | null): Promise<void> {
	const read = ctx.store.as({ kind: 'system', name: 'sign-in' });
	if (!(await workspaceOf(read))?.example) throw new Forbidden('Only the example workspace can be visited as somebody else.');
	const own = await read.find(sessions, session);
	const visiting = person === own.person ? null : person;
	if (visiting !== null) await mayBeVisited(read, visiting, own.person);
	await ctx.store.commit({
		by: own.person,
		verb: 'visitAs',
		subject: ref(sessions.kind, session),
		changes: [change(sessions, own, { visiting })],
		key: ctx.requestKey
	});
}

async function mayBeVisited(read: Reading, visited: Id, by: Id): Promise<void> {
	const [to, from, account] = await Promise.all([
		read.find(people, visited),
		read.find(people, by),
		orNull(read.find(accounts, visited))
	]);
	const keeps = (each: Person): boolean => each.roles.includes('administrator');
	if (account || (keeps(to) && !keeps(from))) throw new Forbidden('You can look at the example as one of its invented people.');
}
