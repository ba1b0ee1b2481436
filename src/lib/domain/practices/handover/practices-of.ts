import { knownPeople, people } from '../../people';
import type { Context } from '../../shared/context';
import { Forbidden, Invalid } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { has } from '../../shared/policy';
import { loadPractice, wordingOf } from '../load-practice';
import { practiceLines } from '../practice-lines';
import { practices } from '../practice';
import { titleOf } from '../wording';
import { canKeep, handingOver, type HandOverPracticeWish } from './hand-over-practice';
import { waitingFor } from './waiting-for';

/** As many as are handed over together. */
const TOGETHER = 100;

/** The practices of somebody that the actor reads too, latest first, and to whom a coordinator can hand them over. */
export async function practicesOf(ctx: Context, owner: Id) {
	const [kept, known] = await Promise.all([
		ctx.read.list(practices, { where: { owner }, order: { by: 'savedAt', direction: 'descending' }, limit: TOGETHER }),
		has(ctx.actor, 'coordinator') ? knownPeople(ctx.read) : null
	]);
	return {
		lines: await practiceLines(ctx.read, kept.items),
		/** Null for who is no coordinator. */
		others: known && known.filter(({ id }) => id !== owner)
	};
}

/**
 * Hands over at once all that somebody keeps and the actor reads, so that nothing is without an owner when they leave: all of it
 * or, where whoever is to keep it cannot read some of it yet, nothing.
 */
export async function handOverAll(ctx: Context, owner: Id, wish: Omit<HandOverPracticeWish, 'atOnce'>): Promise<void> {
	if (!has(ctx.actor, 'coordinator')) throw new Forbidden('A coordinator hands practices of others over.');
	const [to, { items }] = await Promise.all([
		ctx.read.find(people, wish.to),
		ctx.read.list(practices, { where: { owner }, limit: TOGETHER })
	]);
	if (to.departure) throw Invalid.field('to', 'They no longer have a place in this workspace.');
	if (to.id === owner) throw Invalid.field('to', 'They keep them already. Choose somebody else.');
	const all = await Promise.all(
		items.map(async ({ id }) => ({ held: await loadPractice(ctx, id), waiting: await waitingFor(ctx, id) }))
	);
	const closed = all.filter(({ held }) => !canKeep(to, held)).map(({ held }) => titleOf(wordingOf(held)));
	if (closed.length > 0) throw Invalid.field('to', notYetRead(closed));
	// A request that is sent twice finds nothing left to do.
	if (all.length === 0) return;
	const changes = await Promise.all(all.map(({ held, waiting }) => handingOver(ctx, held, waiting, { ...wish, atOnce: true })));
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'handOverPractices',
		subject: ref(people.kind, owner),
		changes: changes.flat(),
		key: ctx.requestKey
	});
}

/** Titles that one sentence names. */
const MOST_NAMED = 5;

function notYetRead(titles: readonly string[]): string {
	const named = titles.slice(0, MOST_NAMED).map((each) => `“${each}”`);
	const more = titles.length - named.length;
	const all = new Intl.ListFormat('en-GB').format([...named, ...(more > 0 ? [`${more} more`] : [])]);
	return `Nothing was handed over. They cannot read ${all} yet: open ${titles.length === 1 ? 'it' : 'each of these'} and ask them first, then hand over the others here.`;
}
