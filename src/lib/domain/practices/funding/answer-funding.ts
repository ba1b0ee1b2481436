import * as v from 'valibot';
import { addDays, today } from '../../shared/clock';
import { change, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { loadPractice } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices } from '../practice';
import { publishedPractices } from '../published-practice';
import { titleOf } from '../wording';
import { lastDayOf, typedDayOrMonth } from './day-or-month';
import { fundingAskedOn, GOING_ON, moneyUntil } from './funding';

export const answerFundingWish = v.object({
	is: v.picklist(GOING_ON, 'Choose what becomes of it.'),
	words: v.optional(field.optionalLine(300), ''),
	until: v.optional(typedDayOrMonth, '')
});

/**
 * Says what becomes of a published practice when its money ends: it goes on, and with what; it is not known yet, which is asked
 * again after four weeks; or it has ended. Readers see it beside the end; the words of the practice stay as they are.
 */
export async function answerFunding(ctx: Context, id: Id, wish: v.InferOutput<typeof answerFundingWish>): Promise<Id> {
	const { practice, published } = await loadPractice(ctx, id);
	authorize(practicePolicy, 'review', ctx.actor, practice, 'Its owner or a coordinator says what becomes of it.');
	const end = published?.wording?.fundedUntil ?? '';
	if (end === '') throw Invalid.field('', 'Nobody has said until when it is funded. Write it under “About this page” first.');
	if (wish.is === 'goes-on' && wish.words === '') throw Invalid.field('words', 'Say with what it goes on.');
	const until = wish.is === 'goes-on' ? wish.until : '';
	if (until !== '' && lastDayOf(until) <= lastDayOf(end))
		throw Invalid.field('until', 'Give an end after the one that it has now.');
	const words = wish.is === 'not-known' ? '' : wish.words;
	const sustained = { by: ctx.actor.id, at: ctx.clock.now(), of: end, is: wish.is, words, until };
	const changes = [change(publishedPractices, published!, { sustained })];
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'answerFunding', subject, changes, key: ctx.requestKey })).subject.id;
}

/** Published practices of the actor's whose money ends within six months, or has ended, and of which nobody says what comes then. At most 100. */
export async function fundingToAnswer(ctx: Context) {
	const { items } = await ctx.read.list(publishedPractices, {
		where: { owner: ctx.actor.id, fundingAskedOn: { to: addDays(today(ctx.clock), 1) } },
		order: { by: 'fundingAskedOn', direction: 'ascending' },
		limit: 100
	});
	return items.map((each) => ({
		id: each.id,
		title: titleOf(each.wording!),
		until: moneyUntil(each)!,
		askedOn: fundingAskedOn(each)!
	}));
}
