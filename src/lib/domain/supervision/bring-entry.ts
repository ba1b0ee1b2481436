import * as v from 'valibot';
import { change, create, remove, type Context } from '../shared/context';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { link, links } from '../shared/thread';
import { entryPolicy, groupWordings, learningEntries } from '../learning-files';
import { everyOf, isOpenTo, openedTo, supervisorOf } from '../people';
import { broughtEntries, broughtReaders } from './brought-entry';
import { supervisionPolicy } from './policy';
import { supervisions } from './supervision';

export const bringEntryWish = v.object({ entry: v.pipe(v.string('Choose an entry.'), field.id) });
export type BringEntryWish = v.InferOutput<typeof bringEntryWish>;

const REFUSAL = 'The person who is supervised chooses what to bring.';
const NO_LONGER = 'The supervisor of this session no longer supervises you: nothing opens to them any more.';
const WITH_FILES =
	'This entry has files. Let your supervisor read it on its own page first: there you see what the check finds in them.';

/**
 * Brings an entry of one's own to a session. If it was not open to the supervisor it opens with this, and that is remembered,
 * so that taking it back closes it again. Other supervisees of a group learn nothing of it.
 */
export async function bringEntry(ctx: Context, id: Id, wish: BringEntryWish): Promise<void> {
	const { seen, entry, brought } = await load(ctx, id, wish, 'Only its author can bring an entry.');
	if (brought) throw Invalid.field('entry', 'You have brought this entry already.');
	if ((await supervisorOf(ctx)) !== seen.supervisor) throw new Forbidden(NO_LONGER);
	const opens = !isOpenTo(entry, seen.supervisor);
	if (opens && entry.attachments.length > 0) throw Invalid.field('entry', WITH_FILES);
	const value = {
		supervision: id,
		entry: entry.id,
		author: ctx.actor.id,
		supervisor: seen.supervisor,
		opened: opens,
		harvest: null
	};
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'bringEntry',
		subject: ref(supervisions.kind, id),
		changes: [
			create(broughtEntries, ctx.newId(), value),
			link(ctx, ref(learningEntries.kind, entry.id), 'brought-to', ref(supervisions.kind, id), broughtReaders(value)),
			...(opens ? [change(learningEntries, entry, { toSupervisor: openedTo(ctx, seen.supervisor) })] : [])
		],
		key: ctx.requestKey
	});
}

/**
 * Takes an entry back, and the wording that the group had of it. It closes to the supervisor if bringing it had opened it and
 * it stands in no other session.
 */
export async function takeBackEntry(ctx: Context, id: Id, wish: BringEntryWish): Promise<void> {
	const { seen, entry, brought } = await load(ctx, id, wish, 'Only its author can take an entry back.');
	if (!brought) throw new NotFound();
	const [standing, joined, wording] = await Promise.all([
		everyOf(ctx.read, broughtEntries, { entry: entry.id }),
		everyOf(ctx.read, links, { from: refText(ref(learningEntries.kind, entry.id)) }),
		ctx.read.findUnique(groupWordings, 'place', `${id}/${entry.id}`)
	]);
	const elsewhere = standing.find((each) => each.id !== brought.id && each.supervisor === brought.supervisor);
	const closes = brought.opened && !elsewhere && isOpenTo(entry, seen.supervisor);
	const here = joined.filter((each) => each.type === 'brought-to' && each.to === refText(ref(supervisions.kind, id)));
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'takeBackEntry',
		subject: ref(supervisions.kind, id),
		changes: [
			remove(broughtEntries, brought),
			...here.map((each) => remove(links, each)),
			...(wording ? [remove(groupWordings, wording)] : []),
			...(brought.opened && elsewhere && !elsewhere.opened ? [change(broughtEntries, elsewhere, { opened: true })] : []),
			...(closes ? [change(learningEntries, entry, { toSupervisor: null })] : [])
		],
		key: ctx.requestKey
	});
}

async function load(ctx: Context, id: Id, wish: BringEntryWish, refusal: string) {
	const [seen, entry] = await Promise.all([ctx.read.find(supervisions, id), ctx.read.find(learningEntries, wish.entry)]);
	authorize(supervisionPolicy, 'bring', ctx.actor, seen, REFUSAL);
	authorize(entryPolicy, 'share', ctx.actor, entry, refusal);
	return { seen, entry, brought: await ctx.read.findUnique(broughtEntries, 'place', `${id}/${entry.id}`) };
}
