import * as v from 'valibot';
import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { change, create, remove, type Change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { categoriesOf } from './categories';
import { minutes, tallyMarks, type TallyMark } from './tally-mark';

export const tallyWorkWish = v.object({
	category: v.optional(v.string(), ''),
	/** The length that was tapped. */
	minutes: v.nullish(minutes),
	/** A length that was typed; it stands before the tapped one. */
	typed: v.nullish(minutes),
	/** Today when left out. */
	day: v.optional(v.union([v.literal(''), field.day], 'Give a date such as 14 May 2026.'), '')
});
export type TallyWorkWish = v.InferOutput<typeof tallyWorkWish>;

/** Notes a piece of invisible work of the actor's, which nobody else can read. */
export async function tallyWork(ctx: Context, wish: TallyWorkWish): Promise<Id> {
	const id = ctx.newId();
	return commit(ctx, 'tallyWork', id, create(tallyMarks, id, await values(ctx, wish)));
}

export const changeTallyMarkWish = v.object({ ...tallyWorkWish.entries, version: v.number() });

/** Puts a mark right. Only whoever made it can read it, so nobody else comes here. */
export async function changeTallyMark(ctx: Context, mark: Id, wish: v.InferOutput<typeof changeTallyMarkWish>): Promise<void> {
	const seen = await ctx.read.find(tallyMarks, mark);
	const put = change(tallyMarks, { ...seen, version: wish.version }, await values(ctx, wish, seen));
	await commit(ctx, 'changeTallyMark', mark, put);
}

/** Takes a mark away; it can be brought back for 30 days. */
export async function deleteTallyMark(ctx: Context, mark: Id): Promise<void> {
	await commit(ctx, 'deleteTallyMark', mark, remove(tallyMarks, await ctx.read.find(tallyMarks, mark)));
}

async function values(ctx: Context, wish: TallyWorkWish, seen?: Saved<TallyMark>): Promise<TallyMark> {
	const day = wish.day || today(ctx.clock);
	if (day > today(ctx.clock)) throw Invalid.field('day', 'This day has not come yet. Give the day on which you did it.');
	const took = wish.typed ?? wish.minutes;
	if (!took) throw Invalid.field('minutes', 'Say how many minutes it took.');
	// A kind that the workspace has stopped using stays with the marks that carry it.
	const known =
		wish.category === seen?.category ||
		(await categoriesOf(ctx.read)).some(({ term, offered }) => offered && term === wish.category);
	if (!known) throw Invalid.field('category', 'Say what kind of work it was.');
	return { person: ctx.actor.id, category: wish.category, minutes: took, day };
}

async function commit(ctx: Context, verb: string, mark: Id, done: Change): Promise<Id> {
	const subject = ref(tallyMarks.kind, mark);
	return (await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes: [done], key: ctx.requestKey })).subject.id;
}
