import * as v from 'valibot';
import { change, remove, type Context } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { link, links } from '../shared/thread';
import { entryPolicy, isOpenTo, learningEntries, openedTo } from '../learning-files';
import { supervisionPolicy } from './policy';
import { supervisionReaders, supervisions } from './supervision';

export const bringEntryWish = v.object({ entry: v.pipe(v.string('Choose an entry.'), field.id) });
export type BringEntryWish = v.InferOutput<typeof bringEntryWish>;

const REFUSAL = 'The person who is supervised chooses what to bring.';

/**
 * Brings an entry of one's own to a session. If it was not open to the supervisor it opens with this, and the session
 * remembers that, so that taking it back closes it again.
 */
export async function bringEntry(ctx: Context, id: Id, wish: BringEntryWish): Promise<void> {
	const [seen, entry] = await Promise.all([ctx.read.find(supervisions, id), ctx.read.find(learningEntries, wish.entry)]);
	authorize(supervisionPolicy, 'bring', ctx.actor, seen, REFUSAL);
	authorize(entryPolicy, 'share', ctx.actor, entry, 'Only its author can bring an entry.');
	if (await broughtLink(ctx, id, entry.id)) throw Invalid.field('entry', 'You have brought this entry already.');
	const opens = !isOpenTo(entry, seen.supervisor);
	const opened = opens ? [...seen.opened, entry.id] : seen.opened;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'bringEntry',
		subject: ref(supervisions.kind, id),
		changes: [
			change(supervisions, seen, { opened }),
			link(ctx, ref(learningEntries.kind, entry.id), 'brought-to', ref(supervisions.kind, id), supervisionReaders(seen)),
			...(opens ? [change(learningEntries, entry, { toSupervisor: openedTo(ctx, seen.supervisor) })] : [])
		],
		key: ctx.requestKey
	});
}

/** Takes an entry back. It closes to the supervisor if bringing it had opened it and it stands in no other session. */
export async function takeBackEntry(ctx: Context, id: Id, wish: BringEntryWish): Promise<void> {
	const [seen, entry] = await Promise.all([ctx.read.find(supervisions, id), ctx.read.find(learningEntries, wish.entry)]);
	authorize(supervisionPolicy, 'bring', ctx.actor, seen, REFUSAL);
	authorize(entryPolicy, 'share', ctx.actor, entry, 'Only its author can take an entry back.');
	const brought = await broughtLink(ctx, id, entry.id);
	if (!brought) throw new NotFound();
	const [standing, openers] = await Promise.all([
		ctx.read.list(links, { where: { from: refText(ref(learningEntries.kind, entry.id)) }, limit: 200 }),
		ctx.read.list(supervisions, { where: { opened: entry.id }, limit: 200 })
	]);
	const elsewhere = standing.items.some((each) => each.type === 'brought-to' && each.id !== brought.id);
	const closes = !elsewhere && openers.items.length > 0 && entry.toSupervisor !== null;
	const forget = elsewhere ? [] : openers.items;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'takeBackEntry',
		subject: ref(supervisions.kind, id),
		changes: [
			remove(links, brought),
			...forget.map((each) => change(supervisions, each, { opened: each.opened.filter((one) => one !== entry.id) })),
			...(closes ? [change(learningEntries, entry, { toSupervisor: null })] : [])
		],
		key: ctx.requestKey
	});
}

async function broughtLink(ctx: Context, supervision: Id, entry: Id) {
	const page = await ctx.read.list(links, { where: { to: refText(ref(supervisions.kind, supervision)) }, limit: 200 });
	return page.items.find((each) => each.type === 'brought-to' && each.from === refText(ref(learningEntries.kind, entry))) ?? null;
}
