import * as v from 'valibot';
import { asRule } from '../../shared/as-rule';
import { remove, type Change, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { everyOf } from '../../people';
import { removedRecord } from '../removed-item';
import { setDraftIn } from './keep-set-draft';
import { setDrafts, type SetDraft } from './set-draft';

export const aboutSetDraftWish = v.object({ draft: field.id });
type AboutSetDraftWish = v.InferOutput<typeof aboutSetDraftWish>;

/** Throws away what the actor was writing; what is kept of it stands as it was. For 30 days it can be brought back. */
export async function throwSetDraftAway(ctx: Context, { draft }: AboutSetDraftWish): Promise<void> {
	const seen = await ctx.read.find(setDrafts, draft);
	await committed(ctx, 'throwSetDraftAway', remove(setDrafts, seen));
}

/**
 * Brings back what the actor threw away.
 * @throws Invalid where they have begun to write in that form again
 */
export async function bringSetDraftBack(ctx: Context, { draft }: AboutSetDraftWish): Promise<void> {
	const { version, value } = await removedRecord(ctx, ref(setDrafts.kind, draft));
	if (await setDraftIn(ctx, value as SetDraft))
		throw Invalid.field('', 'You have begun to write here again. Keep that or throw it away first.');
	await committed(ctx, 'bringSetDraftBack', { do: 'restore', of: setDrafts, id: draft, version });
}

/** What everybody was writing about papers and meetings that are deleted, gone with them. */
export const setDraftsGone = async (ctx: Context, about: readonly Id[]): Promise<readonly Change[]> =>
	(await everyOf(asRule(ctx), setDrafts, { about: { in: [...about] } })).map((each) => remove(setDrafts, each));

async function committed(ctx: Context, verb: string, made: Change): Promise<void> {
	const subject = ref(setDrafts.kind, made.id);
	await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes: [made], key: ctx.requestKey });
}
