import * as v from 'valibot';
import { people } from '../../people';
import { reaches, type Token } from '../../shared/audience';
import { create, remove, type Context } from '../../shared/context';
import { Forbidden, Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { isId, ref, type Id } from '../../shared/ids';
import { authorize, has } from '../../shared/policy';
import { loadPractice } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices } from '../practice';
import { checksOf, isOfThisRound } from './checks-of';
import { practiceChecks } from './practice-check';

export const askToCheckWish = v.object({
	person: v.custom<Id>(isId, 'Choose somebody from the list.'),
	words: v.optional(field.optionalProse(500), '')
});

/** Asks a colleague to read an offered practice and say what they find. Nobody is asked who may not read it, and not its owner. */
export async function askToCheck(ctx: Context, id: Id, wish: v.InferOutput<typeof askToCheckWish>): Promise<Id> {
	const [{ practice }, person, checks] = await Promise.all([
		loadPractice(ctx, id),
		ctx.read.find(people, wish.person),
		checksOf(ctx, id)
	]);
	authorize(practicePolicy, 'askToCheck', ctx.actor, practice, 'Its owner or a coordinator asks, while it is offered.');
	if (person.departure) throw Invalid.field('person', 'They no longer have a place in this workspace.');
	if (person.id === practice.owner) throw Invalid.field('person', 'Its owner does not check it. Choose somebody else.');
	const readers = practices.audience(practice, id);
	const held: Token[] = [`person:${person.id}`, person.roles.includes('partner') ? 'partners' : 'staff'];
	if (!reaches(readers, new Set(held))) throw Invalid.field('person', 'They cannot read it before it is published.');
	const waiting = checks.filter(({ checker, result }) => checker === person.id && result === null);
	if (waiting.some((each) => isOfThisRound(each, practice))) throw Invalid.field('person', 'They have been asked already.');
	const value = {
		practice: id,
		owner: practice.owner,
		checker: person.id,
		asking: { by: ctx.actor.id, at: ctx.clock.now() },
		words: wish.words,
		judgements: [],
		result: null,
		audience: [...readers]
	};
	const changes = [...waiting.map((each) => remove(practiceChecks, each)), create(practiceChecks, ctx.newId(), value)];
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'askToCheck', subject, changes, key: ctx.requestKey })).subject.id;
}

export const aboutCheckWish = v.object({ check: field.id });

/** Takes back that somebody was asked, while they have not said what they found. */
export async function stopAsking(ctx: Context, wish: v.InferOutput<typeof aboutCheckWish>): Promise<void> {
	const check = await ctx.read.find(practiceChecks, wish.check);
	if (check.asking.by !== ctx.actor.id && check.owner !== ctx.actor.id && !has(ctx.actor, 'coordinator'))
		throw new Forbidden('Whoever asked, its owner or a coordinator takes that back.');
	if (check.result) throw Invalid.field('', 'They have said already what they found.');
	const subject = ref(practices.kind, check.practice);
	const changes = [remove(practiceChecks, check)];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'stopAsking', subject, changes, key: ctx.requestKey });
}
