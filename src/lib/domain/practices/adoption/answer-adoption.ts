import * as v from 'valibot';
import { addDays, today, type Day } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import { change, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { publishedPractices, type PublishedPractice } from '../published-practice';
import { titleOf } from '../wording';
import { commitOn } from './adopt-practice';
import { adoptions, GOING, LONGEST_WORDS, MOST_ANSWERS, type Adoption } from './adoption';
import { adoptionPolicy } from './adoption-policy';
import { DAYS_BETWEEN, nextAsking } from './asking';

export const answerAdoptionWish = v.object({
	happened: field.prose(LONGEST_WORDS, 'Say what happened. A line is enough.'),
	going: v.picklist(GOING, 'Say whether you keep going, changed it or stopped.'),
	why: v.optional(field.optionalProse(LONGEST_WORDS), ''),
	tell: v.optional(field.optionalProse(LONGEST_WORDS), '')
});
export type AnswerAdoptionWish = v.InferOutput<typeof answerAdoptionWish>;

/** Keeps how it went, under the day of today: when it was asked, long after, or unasked. Whoever stopped is not asked again. */
export async function answerAdoption(ctx: Context, id: Id, wish: AnswerAdoptionWish): Promise<void> {
	const seen = await own(ctx, id);
	if (wish.going !== 'keep' && wish.why === '')
		throw Invalid.field('why', wish.going === 'stopped' ? 'Say why you stopped.' : 'Say what you changed, and why.');
	if (seen.answers.length >= MOST_ANSWERS)
		throw Invalid.field('', `There are ${MOST_ANSWERS} answers already. Say that you try it anew instead.`);
	const day = today(ctx.clock);
	const stopped = wish.going === 'stopped';
	const values = {
		answers: [...seen.answers, { day, ...wish }],
		end: stopped ? { by: ctx.actor.id, at: ctx.clock.now() } : null,
		asksOn: stopped ? null : nextAsking(seen.since, day)
	};
	await commitOn(ctx, id, 'answerAdoption', [change(adoptions, seen, values)]);
}

/** Not now: the question comes again in four weeks. */
export async function askAdoptionLater(ctx: Context, id: Id): Promise<void> {
	const asksOn = addDays(today(ctx.clock), DAYS_BETWEEN);
	await commitOn(ctx, id, 'askAdoptionLater', [change(adoptions, await own(ctx, id), { asksOn })]);
}

/** It is not asked any more. */
export async function stopAskingAdoption(ctx: Context, id: Id): Promise<void> {
	await commitOn(ctx, id, 'stopAskingAdoption', [change(adoptions, await own(ctx, id), { asksOn: null })]);
}

export interface AskedAboutAdoption {
	readonly id: Id;
	readonly title: string;
	readonly where: string;
	readonly since: Day;
	readonly asksOn: Day;
}

/** What the actor tries and is asked about by now, the longest waiting first. Of a practice that left the library nothing is asked. */
export async function askedAboutAdoptions(ctx: Context): Promise<readonly AskedAboutAdoption[]> {
	const { items } = await ctx.read.list(adoptions, {
		where: { by: ctx.actor.id, asksOn: { to: addDays(today(ctx.clock), 1) } },
		order: { by: 'asksOn', direction: 'ascending' },
		limit: 20
	});
	const found = await ctx.read.findMany(items.map(({ practice }) => ref(publishedPractices.kind, practice)));
	const shelf = new Map(found.map(({ id, record }) => [id, (record as Saved<PublishedPractice>).wording]));
	return items.flatMap(({ id, practice, where, since, asksOn }) => {
		const wording = shelf.get(practice);
		return wording ? [{ id, title: titleOf(wording), where, since, asksOn: asksOn! }] : [];
	});
}

async function own(ctx: Context, id: Id): Promise<Saved<Adoption>> {
	const seen = await ctx.read.find(adoptions, id);
	authorize(adoptionPolicy, 'answer', ctx.actor, seen, 'Only whoever tries it says how it went.');
	return seen;
}
