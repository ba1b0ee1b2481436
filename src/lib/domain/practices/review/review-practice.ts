import * as v from 'valibot';
import { today } from '../../shared/clock';
import { change, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { monthsAfter } from '../../shared/months';
import { loadPractice } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices } from '../practice';
import { publishedPractices } from '../published-practice';
import { MONTHS_TO_REVIEW, MOST_MONTHS } from './review-due';

export const reviewPracticeWish = v.object({
	/** Whether it is still right; else only the day is changed. */
	stillRight: v.optional(v.boolean(), false),
	/** The day of the next look; after a year where none is given. */
	next: v.optional(v.nullable(v.union([v.literal(''), field.day], 'Give a date such as 14 May 2027.')), null)
});

/** Says of a published practice that it is still right, or moves the day on which that is asked. Readers see who did so and when. */
export async function reviewPractice(ctx: Context, id: Id, wish: v.InferOutput<typeof reviewPracticeWish>): Promise<Id> {
	const { practice, published } = await loadPractice(ctx, id);
	authorize(practicePolicy, 'review', ctx.actor, practice, 'Its owner or a coordinator says whether it is still right.');
	const day = today(ctx.clock);
	if (!wish.stillRight && !wish.next) throw Invalid.field('next', 'Give the day on which to look at it again.');
	const reviewDue = wish.next || monthsAfter(day, MONTHS_TO_REVIEW);
	if (reviewDue <= day) throw Invalid.field('next', 'Give a day that is still to come.');
	if (reviewDue > monthsAfter(day, MOST_MONTHS)) throw Invalid.field('next', 'Look at it again within three years.');
	const reviewed = wish.stillRight ? { reviewed: { by: ctx.actor.id, at: ctx.clock.now() } } : {};
	const changes = [change(publishedPractices, published!, { reviewDue, ...reviewed })];
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'reviewPractice', subject, changes, key: ctx.requestKey })).subject.id;
}
