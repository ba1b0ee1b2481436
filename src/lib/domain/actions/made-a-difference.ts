import * as v from 'valibot';
import { addDays, today, type Day } from '../shared/clock';
import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { agreedActions, DIFFERENCES } from './agreed-action';
import { changed, now } from './change-of-action';

/** Weeks after which it can be asked what difference an action made. */
const WEEKS = ['4', '8', '12', '26'] as const;
export const weeksToAsk = v.union([v.literal(''), v.picklist(WEEKS)], 'Choose one of these.');

/** The day that lies so many weeks ahead, or null where it is not to be asked. */
export const dayToAsk = (ctx: Pick<Context, 'clock'>, weeks: v.InferOutput<typeof weeksToAsk>): Day | null =>
	weeks === '' ? null : addDays(today(ctx.clock), Number(weeks) * 7);

/** After how long it is asked again, where it was too early to say. */
const AGAIN = '8';

export const sayDifferenceWish = v.object({
	made: v.picklist(DIFFERENCES, 'Say whether it made a difference.'),
	words: v.optional(field.optionalProse(2_000), '')
});

/** Says what difference an action made that is done. Where it is too early to say, it is asked again. */
export const sayDifference = (ctx: Context, action: Id, wish: v.InferOutput<typeof sayDifferenceWish>) =>
	changed(ctx, action, 'sayDifference', 'tell', ({ completion, impacts }) => {
		if (completion === null) throw Invalid.field('', 'This is asked once the action is done.');
		if (wish.made !== 'early' && wish.words === '')
			throw Invalid.field('words', 'Say in a sentence what you saw, or did not see.');
		if (impacts.length >= 50) throw Invalid.field('words', 'Fifty answers are kept for one action.');
		return { impacts: [...impacts, { ...now(ctx), ...wish }], asksOn: wish.made === 'early' ? dayToAsk(ctx, AGAIN) : null };
	});

/** Actions that wait for the actor to say what difference they made, longest first; at most 20. */
export async function askedForDifference(ctx: Context) {
	const { items } = await ctx.read.list(agreedActions, {
		where: { asked: ctx.actor.id, asksOn: { to: addDays(today(ctx.clock), 1) } },
		order: { by: 'asksOn', direction: 'ascending' },
		limit: 20
	});
	return items.map(({ id, what, asksOn, audience }) => ({ id, what, asksOn: asksOn!, audience }));
}
