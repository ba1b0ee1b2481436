import * as v from 'valibot';
import { change, create, expect, remove, type Context } from '../shared/context';
import { Forbidden, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { entryPolicy, entryText, entryTitle, groupWordings, learningEntries } from '../learning-files';
import { broughtEntries } from './brought-entry';
import { isGroup, supervisionReaders, supervisions } from './supervision';

/** An entry that the actor brought to a group session, as they would open it to the group. NotFound for anybody else. */
export async function entryForGroup(ctx: Context, id: Id, entry: Id) {
	const { seen, written, held } = await load(ctx, id, entry);
	return {
		entry,
		title: entryTitle(written.text),
		text: entryText(written),
		wording: held?.wording ?? null,
		audience: supervisionReaders(seen)
	};
}

export const openToGroupWish = v.object({
	entry: field.id,
	/** The wording as its author approved it after the scan. */
	wording: field.prose(200_000, 'There is no wording to open.')
});

/** Lets the people of a group session read the approved wording of an entry that the actor brought. Again replaces it. */
export async function openToGroup(ctx: Context, id: Id, wish: v.InferOutput<typeof openToGroupWish>): Promise<void> {
	const { seen, brought, held } = await load(ctx, id, wish.entry);
	const value = {
		supervision: id,
		entry: wish.entry,
		author: ctx.actor.id,
		wording: wish.wording,
		approval: { by: ctx.actor.id, at: ctx.clock.now() },
		audience: [...supervisionReaders(seen)]
	};
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'openToGroup',
		subject: ref(supervisions.kind, id),
		changes: [held ? change(groupWordings, held, value) : create(groupWordings, ctx.newId(), value)],
		expects: [expect(broughtEntries, brought)],
		key: ctx.requestKey
	});
}

export const closeToGroupWish = v.object({ entry: field.id });

/** Takes the wording back from the group; what was brought stays brought. */
export async function closeToGroup(ctx: Context, id: Id, wish: v.InferOutput<typeof closeToGroupWish>): Promise<void> {
	const { held } = await load(ctx, id, wish.entry);
	if (!held) throw new NotFound();
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'closeToGroup',
		subject: ref(supervisions.kind, id),
		changes: [remove(groupWordings, held)],
		key: ctx.requestKey
	});
}

async function load(ctx: Context, id: Id, entry: Id) {
	const place = `${id}/${entry}`;
	const [seen, written, brought, held] = await Promise.all([
		ctx.read.find(supervisions, id),
		ctx.read.find(learningEntries, entry),
		ctx.read.findUnique(broughtEntries, 'place', place),
		ctx.read.findUnique(groupWordings, 'place', place)
	]);
	authorize(entryPolicy, 'share', ctx.actor, written, 'Only its author can open an entry to the group.');
	if (!brought) throw new NotFound();
	if (!isGroup(seen)) throw new Forbidden('Only you and your supervisor are in this session; the two of you read it already.');
	return { seen, written, brought, held };
}
