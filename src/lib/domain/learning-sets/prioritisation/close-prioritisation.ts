import { asRule } from '../../shared/as-rule';
import type { Saved } from '../../shared/collection';
import { change, remove, type Context } from '../../shared/context';
import { Conflict } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { everyOf } from '../../people';
import { amongOthers } from '../among-others';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { placesIn } from '../set-membership';
import { issueBallots, prioritisations, proposedIssues, type IssueBallot } from './prioritisation';

/**
 * Counts the votes of those who still belong, and forgets who gave them. From now on the numbers can be read.
 * @throws Conflict where nothing is open
 */
export async function closePrioritisation(ctx: Context, id: Id): Promise<void> {
	const set = await ctx.read.find(learningSets, id);
	authorize(setPolicy, 'shape', ctx.actor, set, 'Whoever facilitates the set closes this.');
	const ballots = await amongOthers(() => count(ctx, id));
	if (ballots.length === 0) return;
	// Removed already: what is gone from here can be looked up nowhere either, whatever was voted before among it.
	const refs = ballots.map((each) => ref(issueBallots.kind, each.id));
	await ctx.store.erase({ by: ctx.actor.id, ground: 'nobody shall tell who voted for what', refs });
}

async function count(ctx: Context, set: Id): Promise<readonly Saved<IssueBallot>[]> {
	const open = await ctx.read.findUnique(prioritisations, 'open', set);
	if (!open) throw new Conflict();
	const [issues, ballots, places] = await Promise.all([
		everyOf(ctx.read, proposedIssues, { prioritisation: open.id }),
		everyOf(asRule(ctx), issueBallots, { prioritisation: open.id }),
		placesIn(ctx, set)
	]);
	const counted = ballots.filter(({ person, votes }) => votes.length > 0 && places.some((place) => place.person === person));
	const given = counted.flatMap(({ votes }) => votes);
	const on = (issue: Id): number => given.filter((each) => each.issue === issue).reduce((sum, each) => sum + each.count, 0);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'closePrioritisation',
		subject: ref(prioritisations.kind, open.id),
		changes: [
			change(prioritisations, open, { closing: { by: ctx.actor.id, at: ctx.clock.now() }, voters: counted.length }),
			...issues.map((each) => change(proposedIssues, each, { votes: on(each.id) })),
			...ballots.map((each) => remove(issueBallots, each))
		],
		key: ctx.requestKey
	});
	return ballots;
}
