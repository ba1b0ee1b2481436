import * as v from 'valibot';
import type { Saved } from '../shared/collection';
import { change, create, remove, type Change, type Context } from '../shared/context';
import { hasSeen, typedNow, type DraftSeen, type Typing } from '../shared/draft';
import { Conflict } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { sessionDrafts, wordsIn, type SessionDraft, type SessionPart } from './session-draft';
import { supervisions } from './supervision';

/** Forms of one session that somebody may have begun in; more only where several pages were opened at the same moment. */
const MOST_DRAFTS = 20;

/** What the actor is writing in a session, latest first. */
export const sessionDraftsOf = async (ctx: Context, supervision: Id): Promise<readonly Saved<SessionDraft>[]> =>
	(
		await ctx.read.list(sessionDrafts, {
			where: { writer: ctx.actor.id, supervision },
			order: { by: 'savedAt', direction: 'descending' },
			limit: MOST_DRAFTS
		})
	).items;

/** The actor's draft in one form of a session, or null. */
export const sessionDraftIn = async (ctx: Context, supervision: Id, part: SessionPart): Promise<Saved<SessionDraft> | null> =>
	(await sessionDraftsOf(ctx, supervision)).find((each) => each.part === part) ?? null;

export interface SessionDraftWish extends Typing {
	readonly part: SessionPart;
	readonly sessionVersion: number;
}

/**
 * Keeps what the actor is writing in a session that they can read. A form that was emptied keeps nothing. Returns when it was
 * saved, empty where nothing is kept. Throws Conflict where another of the writer's pages was first, see {@link typedNow}, or
 * where the draft was kept or thrown away meanwhile.
 */
export async function saveSessionDraft(ctx: Context, supervision: Id, wish: SessionDraftWish): Promise<{ savedAt: string }> {
	const { part, sessionVersion, ...typing } = wish;
	const [, seen] = await Promise.all([ctx.read.find(supervisions, supervision), sessionDraftIn(ctx, supervision, part)]);
	if (!seen && typing.savedBefore) throw new Conflict();
	const value = { writer: ctx.actor.id, supervision, part, sessionVersion, ...typedNow(ctx, seen, typing) };
	if (wordsIn(value) !== '') {
		await committed(
			ctx,
			'saveSessionDraft',
			seen ? change(sessionDrafts, seen, value) : create(sessionDrafts, ctx.newId(), value)
		);
		return { savedAt: value.savedAt };
	}
	if (seen) await committed(ctx, 'discardSessionDraft', remove(sessionDrafts, seen));
	return { savedAt: '' };
}

/** The change that clears the draft of a form once it is kept. Words from another page that this one never saw stay. */
export async function clearedSessionDraft(
	ctx: Context,
	supervision: Id,
	part: SessionPart,
	{ tab, 'saved-before': savedBefore }: DraftSeen
): Promise<Change[]> {
	if (!tab && !savedBefore) return [];
	const draft = await sessionDraftIn(ctx, supervision, part);
	return draft && hasSeen(draft, { tab, savedBefore }) ? [remove(sessionDrafts, draft)] : [];
}

export const aboutDraftWish = v.object({ draft: field.id });

/** Throws away what the actor was writing. Returns the session it belonged to. */
export async function discardSessionDraft(ctx: Context, wish: v.InferOutput<typeof aboutDraftWish>): Promise<Id> {
	const seen = await ctx.read.find(sessionDrafts, wish.draft);
	await committed(ctx, 'discardSessionDraft', remove(sessionDrafts, seen));
	return seen.supervision;
}

async function committed(ctx: Context, verb: string, made: Change): Promise<void> {
	const subject = ref(sessionDrafts.kind, made.id);
	// A page that types keeps one request key all along: only what a button does is done once.
	const key = verb === 'discardSessionDraft' && made.do === 'remove' ? ctx.requestKey : undefined;
	await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes: [made], key });
}
