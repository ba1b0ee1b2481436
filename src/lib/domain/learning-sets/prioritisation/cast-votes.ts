import * as v from 'valibot';
import { change, create, type Context } from '../../shared/context';
import { Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { everyOf } from '../../people';
import { amongOthers } from '../among-others';
import { openIn } from './open-in';
import { issueBallots, MOST_ISSUES, MOST_VOTES, prioritisations, proposedIssues } from './prioritisation';

const WHOLE = 'Give a whole number of votes, or leave it empty.';

export const castVotesWish = v.object({
	votes: v.pipe(
		v.array(
			v.object({
				issue: field.id,
				/** Nothing written is no vote. */
				count: v.nullish(v.pipe(v.number(WHOLE), v.integer(WHOLE), v.minValue(0, WHOLE), v.maxValue(MOST_VOTES, WHOLE)), 0)
			})
		),
		v.maxLength(MOST_ISSUES)
	)
});
export type CastVotesWish = v.InferOutput<typeof castVotesWish>;

/** Puts the actor's votes on issues, in place of those that they cast before. */
export const castVotes = (ctx: Context, set: Id, wish: CastVotesWish): Promise<void> =>
	amongOthers(async () => {
		const open = await openIn(ctx, set);
		const [issues, held] = await Promise.all([
			everyOf(ctx.read, proposedIssues, { prioritisation: open.id }),
			ctx.read.findUnique(issueBallots, 'person', `${open.id} ${ctx.actor.id}`)
		]);
		const votes = wish.votes.filter(({ count }) => count > 0);
		if (votes.some(({ issue }) => !issues.some(({ id }) => id === issue))) throw new NotFound();
		const cast = votes.reduce((sum, { count }) => sum + count, 0);
		if (new Set(votes.map(({ issue }) => issue)).size < votes.length) throw Invalid.field('', 'Each issue stands there once.');
		if (cast > open.votes) throw Invalid.field('', `You have ${open.votes} votes and put ${cast}. Take some away.`);
		const ballot = { prioritisation: open.id, person: ctx.actor.id, votes };
		const id = held?.id ?? ctx.newId();
		await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'castVotes',
			subject: ref(issueBallots.kind, id),
			changes: [
				held ? change(issueBallots, held, ballot) : create(issueBallots, id, ballot),
				change(prioritisations, open, { turns: open.turns + 1 })
			],
			key: ctx.requestKey
		});
	});
