import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one, type Saved } from '../shared/collection';
import { change, create, remove, type Change, type Context } from '../shared/context';
import { typedFields, typedNow, type Typing } from '../shared/draft';
import { NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { waitingAttachments, waitingFor } from '../attachments';

/** What stands in the log form, kept while it is being written: a lost network, a closed tab or an ended session costs nothing. */
const schema = v.object({
	author: field.id,
	/** The entry that is being changed; null for a new one. */
	entry: v.nullable(field.id),
	...typedFields
});
export type EntryDraft = v.InferOutput<typeof schema>;

export const entryDrafts = collection('entry-draft', schema, {
	audience: (draft) => audience(token.person(draft.author)),
	keys: {
		author: one('text', (draft) => draft.author),
		entry: one('text', (draft) => draft.entry),
		savedAt: one('instant', (draft) => draft.savedAt)
	},
	retention: 'passing',
	passingSince: (draft) => draft.savedAt,
	version: 2,
	upgrades: [(draft: object) => ({ ...draft, tab: '' })]
});

export interface DraftWish extends Typing {
	readonly draft: Id;
	readonly entry: Id | null;
}

/**
 * Keeps what is typed so far under the id the form came with. Returns when it was saved. Throws Conflict where another of the
 * writer's pages saved something this one has not seen, or where the draft was kept or thrown away meanwhile.
 */
export async function saveDraft(ctx: Context, wish: DraftWish): Promise<{ savedAt: string }> {
	const seen = await draftOrNull(ctx, wish.draft);
	const value = { author: ctx.actor.id, entry: wish.entry, ...typedNow(ctx, seen, wish) };
	const changes = [seen ? change(entryDrafts, seen, value) : create(entryDrafts, wish.draft, value)];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'saveDraft', subject: ref('entry-draft', wish.draft), changes });
	return { savedAt: value.savedAt };
}

/** The draft with this id where there is one of the actor's, else null. */
export async function draftOrNull(ctx: Context, id: Id): Promise<Saved<EntryDraft> | null> {
	try {
		return await ctx.read.find(entryDrafts, id);
	} catch (trouble) {
		if (trouble instanceof NotFound) return null;
		throw trouble;
	}
}

/** The actor's unfinished writing, latest first. */
export const draftsOf = async (ctx: Context) =>
	(
		await ctx.read.list(entryDrafts, {
			where: { author: ctx.actor.id },
			order: { by: 'savedAt', direction: 'descending' },
			limit: 10
		})
	).items;

/** The change that clears a draft once what it held is kept; nothing where there is no such draft. */
export async function clearedDraft(ctx: Context, id: Id | ''): Promise<Change[]> {
	const draft = id ? await draftOrNull(ctx, id) : null;
	return draft ? [remove(entryDrafts, draft)] : [];
}

/** Throws a draft away, with the files that wait with it. */
export async function discardDraft(ctx: Context, id: Id): Promise<void> {
	const [seen, waiting] = await Promise.all([ctx.read.find(entryDrafts, id), waitingFor(ctx, id)]);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'discardDraft',
		subject: ref('entry-draft', id),
		changes: [remove(entryDrafts, seen), ...waiting.map((each) => remove(waitingAttachments, each))],
		key: ctx.requestKey
	});
}
