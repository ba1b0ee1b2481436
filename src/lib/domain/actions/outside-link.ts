import * as v from 'valibot';
import { hashToken, newToken, organisations, workspaceOf } from '../people';
import { addHours, type Clock } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { change, type Context, type Store } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { system } from '../shared/policy';
import { agreedActions, isOpen, type AgreedAction } from './agreed-action';
import { changed, now, open, roomForNote } from './change-of-action';

/** For how many days a link can be used. */
const LINK_DAYS = ['14', '30', '90'] as const;
/** Reports by one link, so that whoever holds it leaves room for the notes of those who agreed the action. */
const MOST_REPORTS = 20;

export const makeOutsideLinkWish = v.object({
	wording: field.line(500, 'Say what they read of it.'),
	days: v.picklist(LINK_DAYS, 'Choose how long it can be used.')
});

/**
 * Makes the link by which the body outside that owns an action says how it goes, and gives its token, once. The one before
 * stops working.
 */
export async function makeOutsideLink(
	ctx: Context,
	action: Id,
	{ wording, days }: v.InferOutput<typeof makeOutsideLinkWish>
): Promise<string> {
	const { token, hash } = await newToken();
	const expiresAt = addHours(ctx.clock.now(), Number(days) * 24);
	await changed(ctx, action, 'makeOutsideLink', 'change', (seen) => {
		open(seen);
		if (seen.owner?.kind !== 'body') throw Invalid.field('', 'A link is for a body outside that owns the action.');
		return { outside: { ...now(ctx), hash, wording, expiresAt } };
	});
	return token;
}

/** Ends it: from now on nothing is found there. */
export const endOutsideLink = (ctx: Context, action: Id): Promise<void> =>
	changed(ctx, action, 'endOutsideLink', 'change', () => ({ outside: null }));

interface Outside {
	readonly store: Store;
	readonly clock: Clock;
}

/** What somebody with the link sees: the approved wording, the day, who sends it, what was said by it. NotFound where it leads nowhere. */
export async function openFromOutside(deps: Outside, token: string) {
	const [{ outside, due, owner, progress }, sender] = await Promise.all([behind(deps, token), keeperOf(deps)]);
	return {
		wording: outside.wording,
		due,
		body: owner.body,
		sender,
		until: outside.expiresAt,
		reports: saidBy({ outside, progress }).map(({ at, text, saysDone }) => ({ at, text, saysDone }))
	};
}

/** The name of the organisation that keeps the workspace, which anyone may read. */
async function keeperOf({ store }: Outside): Promise<string> {
	const read = store.as(system('outside'));
	const workspace = await workspaceOf(read);
	return workspace ? (await read.find(organisations, workspace.host)).name : '';
}

export const reportFromOutsideWish = v.object({
	text: field.prose(2_000, 'Say in a sentence how it is going.'),
	done: v.optional(v.literal('yes'))
});

/** Keeps what the owner outside says of how it goes. `key`: a report that is sent twice is kept once. */
export async function reportFromOutside(
	deps: Outside,
	token: string,
	{ text, done }: v.InferOutput<typeof reportFromOutsideWish>,
	key?: string
): Promise<void> {
	const seen = await behind(deps, token);
	roomForNote(seen);
	if (saidBy(seen).length >= MOST_REPORTS)
		throw Invalid.field('text', `A link takes ${MOST_REPORTS} reports. Ask whoever sent it to you for another.`);
	const note = { by: null, at: deps.clock.now(), from: seen.owner.body, saysDone: done === 'yes', text };
	await deps.store.commit({
		by: 'outside',
		verb: 'reportFromOutside',
		subject: ref(agreedActions.kind, seen.id),
		changes: [change(agreedActions, seen, { progress: [...seen.progress, note] })],
		key
	});
}

type Linked = Saved<AgreedAction> & {
	readonly outside: NonNullable<AgreedAction['outside']>;
	readonly owner: { readonly kind: 'body'; readonly body: string };
};

/** What was said by the link that holds now. */
const saidBy = ({ outside, progress }: Pick<Linked, 'outside' | 'progress'>) =>
	progress.filter(({ by, at }) => by === null && at >= outside.at);

/** The open action that a token leads to. An ended, expired or replaced link, an ended action and a wrong token look the same. */
async function behind({ store, clock }: Outside, token: string): Promise<Linked> {
	const found = await store.as(system('outside')).findUnique(agreedActions, 'outsideHash', await hashToken(token));
	const leads = found?.outside && found.owner?.kind === 'body' && isOpen(found) && found.outside.expiresAt > clock.now();
	if (!leads) throw new NotFound();
	return found as Linked;
}

/** What owners outside said of actions whose link the actor made, those that are open, latest first; at most 50. */
export async function reportedFromOutside(ctx: Context) {
	const { items } = await ctx.read.list(agreedActions, { where: { linkedBy: ctx.actor.id, state: 'open' }, limit: 100 });
	return items
		.flatMap(({ id, what, audience, progress }) =>
			progress.filter(({ by }) => by === null).map(({ at, saysDone }) => ({ id, what, audience, at, saysDone }))
		)
		.toSorted((a, b) => (a.at < b.at ? 1 : -1))
		.slice(0, 50);
}
