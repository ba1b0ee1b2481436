import { dayOf } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { abilities } from '../../shared/policy';
import { everyOf, namesOf } from '../../people';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { issueBallots, prioritisations, proposedIssues, type Prioritisation, type ProposedIssue } from './prioritisation';

/**
 * What a set settles at the moment or settled last: while it is open its issues as they came, with the actor's own votes; once it
 * is closed with their votes, the most first.
 */
export async function prioritisationPage(ctx: Context, id: Id) {
	const [set, { items }] = await Promise.all([
		ctx.read.find(learningSets, id),
		ctx.read.list(prioritisations, { where: { set: id }, order: { by: 'openedAt', direction: 'descending' }, limit: 1 })
	]);
	const [latest = null] = items;
	return {
		set: { id, name: set.name },
		latest: latest && (await described(ctx, latest)),
		can: { vote: setPolicy.planMeeting(ctx.actor, set), lead: abilities(setPolicy, ctx.actor, set).shape }
	};
}

async function described(ctx: Context, { id, question, votes, voters, opening, closing }: Saved<Prioritisation>) {
	const [issues, ballot] = await Promise.all([
		everyOf(ctx.read, proposedIssues, { prioritisation: id }),
		ctx.read.findUnique(issueBallots, 'person', `${id} ${ctx.actor.id}`)
	]);
	const names = await namesOf(
		ctx.read,
		issues.map(({ by }) => by)
	);
	return {
		question,
		votes,
		voters,
		openedOn: dayOf(opening.at),
		closedOn: closing && dayOf(closing.at),
		voted: (ballot?.votes.length ?? 0) > 0,
		issues: issues.toSorted(closing ? byVotes : byTime).map((issue) => ({
			id: issue.id,
			title: issue.title,
			why: issue.why,
			by: names.get(issue.by)!,
			mine: issue.by === ctx.actor.id,
			myVotes: ballot?.votes.find((each) => each.issue === issue.id)?.count ?? 0,
			votes: issue.votes,
			isTheme: issue.theme !== null
		}))
	};
}

const byTime = (a: ProposedIssue, b: ProposedIssue): number =>
	a.at === b.at ? a.title.localeCompare(b.title, 'en-GB') : a.at < b.at ? -1 : 1;
const byVotes = (a: ProposedIssue, b: ProposedIssue): number => (b.votes ?? 0) - (a.votes ?? 0) || byTime(a, b);
