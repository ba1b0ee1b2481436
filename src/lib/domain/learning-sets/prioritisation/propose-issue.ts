import * as v from 'valibot';
import { change, create, remove, type Context } from '../../shared/context';
import { Forbidden, Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { everyOf } from '../../people';
import { amongOthers } from '../among-others';
import { openIn } from './open-in';
import { MOST_ISSUES, prioritisations, proposedIssues } from './prioritisation';

export const proposeIssueWish = v.object({
	title: field.line(200, 'Say in a few words what the issue is.'),
	why: v.optional(field.optionalLine(300), '')
});

/** Proposes an issue under the actor's own name, while its set can still vote on it. Returns its id. */
export const proposeIssue = (ctx: Context, set: Id, wish: v.InferOutput<typeof proposeIssueWish>): Promise<Id> =>
	amongOthers(async () => {
		const open = await openIn(ctx, set);
		const issues = await everyOf(ctx.read, proposedIssues, { prioritisation: open.id });
		if (issues.length >= MOST_ISSUES) throw Invalid.field('title', `At most ${MOST_ISSUES} issues stand beside each other.`);
		const id = ctx.newId();
		const { audience } = open;
		const issue = {
			...wish,
			prioritisation: open.id,
			set,
			by: ctx.actor.id,
			at: ctx.clock.now(),
			votes: null,
			theme: null,
			audience
		};
		const receipt = await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'proposeIssue',
			subject: ref(proposedIssues.kind, id),
			changes: [create(proposedIssues, id, issue), change(prioritisations, open, { turns: open.turns + 1 })],
			key: ctx.requestKey
		});
		return receipt.subject.id;
	});

export const withdrawIssueWish = v.object({ issue: field.id });

/** Takes one's own issue back while nothing is counted; votes on it are free again. */
export const withdrawIssue = (ctx: Context, set: Id, { issue }: v.InferOutput<typeof withdrawIssueWish>): Promise<void> =>
	amongOthers(async () => {
		const [open, seen] = await Promise.all([openIn(ctx, set), ctx.read.find(proposedIssues, issue)]);
		if (seen.by !== ctx.actor.id) throw new Forbidden('Whoever proposed it takes it back.');
		if (seen.prioritisation !== open.id) throw Invalid.field('', 'The votes on it were counted already.');
		await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'withdrawIssue',
			subject: ref(proposedIssues.kind, issue),
			changes: [remove(proposedIssues, seen), change(prioritisations, open, { turns: open.turns + 1 })],
			key: ctx.requestKey
		});
	});
