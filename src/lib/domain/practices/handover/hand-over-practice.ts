import * as v from 'valibot';
import { people, type Person } from '../../people';
import { asRule } from '../../shared/as-rule';
import { reaches, type Token } from '../../shared/audience';
import type { Saved } from '../../shared/collection';
import { create, expect, remove, type Change, type Context } from '../../shared/context';
import { Forbidden, Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { isId, ref, type Id } from '../../shared/ids';
import { authorize, has } from '../../shared/policy';
import { loadPractice, wordingOf, type Held } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices } from '../practice';
import { publishedPractices } from '../published-practice';
import { titleOf } from '../wording';
import { keptBy } from './kept-by';
import { practiceHandovers, type PracticeHandover } from './practice-handover';
import { waitingFor } from './waiting-for';

export const handOverPracticeWish = v.object({
	to: v.custom<Id>(isId, 'Choose somebody from the list.'),
	words: v.optional(field.optionalProse(500), ''),
	/** A coordinator hands it on without asking first. */
	atOnce: v.optional(v.boolean(), false)
});
export type HandOverPracticeWish = v.InferOutput<typeof handOverPracticeWish>;

/**
 * Offers a practice to somebody who would keep it from then on; its owner keeps it until they say yes. A coordinator can hand it
 * on at once, to whoever can read it already. An offer that waits is taken back by the new one.
 */
export async function handOverPractice(ctx: Context, id: Id, wish: HandOverPracticeWish): Promise<Id> {
	const [held, to, waiting] = await Promise.all([loadPractice(ctx, id), ctx.read.find(people, wish.to), waitingFor(ctx, id)]);
	const { practice } = held;
	authorize(practicePolicy, 'handOver', ctx.actor, practice, 'Its owner or a coordinator hands a practice over.');
	if (to.departure) throw Invalid.field('to', 'They no longer have a place in this workspace.');
	if (to.id === practice.owner) throw Invalid.field('to', 'They keep it already. Choose somebody else.');
	if (wish.atOnce && !has(ctx.actor, 'coordinator'))
		throw new Forbidden('A coordinator hands a practice over without asking. Ask them first.');
	if (wish.atOnce && !canKeep(to, held)) throw Invalid.field('to', 'They cannot read it yet, so ask them first.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: wish.atOnce ? 'handOverPractice' : 'offerHandover',
		subject: ref(practices.kind, id),
		changes: await handingOver(ctx, held, waiting, wish),
		// Nobody else took it over meanwhile.
		expects: wish.atOnce ? [] : [expect(practices, practice)],
		key: ctx.requestKey
	});
	return id;
}

/** Whether somebody reads a practice already, so that it can be theirs without asking them first. */
export function canKeep(to: Pick<Saved<Person>, 'id' | 'roles'>, { practice, published }: Held): boolean {
	const tokens: Token[] = [`person:${to.id}`, 'public', to.roles.includes('partner') ? 'partners' : 'staff'];
	const readers = [
		practices.audience(practice, practice.id),
		...(published ? [publishedPractices.audience(published, practice.id)] : [])
	];
	return readers.some((each) => reaches(each, new Set(tokens)));
}

/** The changes by which a practice is offered, or at once handed over. `waiting`: the offer that this one takes the place of. */
export async function handingOver(
	ctx: Context,
	held: Held,
	waiting: readonly Saved<PracticeHandover>[],
	{ to, words, atOnce }: HandOverPracticeWish
): Promise<Change[]> {
	const { id, owner } = held.practice;
	const at = ctx.clock.now();
	const value = {
		practice: id,
		title: titleOf(wordingOf(held)),
		from: owner,
		to,
		offer: { by: ctx.actor.id, at },
		words,
		answer: atOnce ? { said: 'given' as const, at } : null
	};
	return [
		...waiting.map((each) => remove(practiceHandovers, each)),
		create(practiceHandovers, ctx.newId(), value),
		...(atOnce ? await keptBy({ ...ctx, read: asRule(ctx) }, id, held, to) : [])
	];
}

/** Takes an offer back while it waits. */
export async function takeHandoverBack(ctx: Context, id: Id): Promise<Id> {
	const [{ practice }, waiting] = await Promise.all([loadPractice(ctx, id), waitingFor(ctx, id)]);
	authorize(practicePolicy, 'handOver', ctx.actor, practice, 'Its owner or a coordinator takes that back.');
	if (waiting.length === 0) throw Invalid.field('', 'It waits for nobody. Look at the page again.');
	const subject = ref(practices.kind, id);
	const changes = waiting.map((each) => remove(practiceHandovers, each));
	await ctx.store.commit({ by: ctx.actor.id, verb: 'takeHandoverBack', subject, changes, key: ctx.requestKey });
	return id;
}
