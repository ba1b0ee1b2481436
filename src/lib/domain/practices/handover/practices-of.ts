import { knownPeople } from '../../people';
import type { Context } from '../../shared/context';
import { Forbidden } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { has } from '../../shared/policy';
import { practiceLines } from '../practice-lines';
import { practices } from '../practice';
import { handOverPractice, type HandOverPracticeWish } from './hand-over-practice';

/** As many as are handed over together. */
const TOGETHER = 100;

/** The practices of somebody that the actor reads too, latest first, and to whom a coordinator can hand them over. */
export async function practicesOf(ctx: Context, owner: Id) {
	const [kept, people] = await Promise.all([
		ctx.read.list(practices, { where: { owner }, order: { by: 'savedAt', direction: 'descending' }, limit: TOGETHER }),
		has(ctx.actor, 'coordinator') ? knownPeople(ctx.read) : null
	]);
	return {
		lines: await practiceLines(ctx.read, kept.items),
		/** Null for who is no coordinator. */
		others: people && people.filter(({ id }) => id !== owner)
	};
}

/** Hands over at once all that somebody keeps and the actor reads, so that nothing is without an owner when they leave. */
export async function handOverAll(ctx: Context, owner: Id, { to, words }: Omit<HandOverPracticeWish, 'atOnce'>): Promise<void> {
	if (!has(ctx.actor, 'coordinator')) throw new Forbidden('A coordinator hands practices of others over.');
	const { items } = await ctx.read.list(practices, { where: { owner }, limit: TOGETHER });
	// Each is an act of its own: a request that is sent twice finds nothing left to do.
	const { requestKey: _, ...each } = ctx;
	for (const { id } of items) await handOverPractice(each, id, { to, words, atOnce: true });
}
