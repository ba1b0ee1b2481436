import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { NotFound } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import type { LearningSet } from '../learning-set';
import { setPolicy } from '../policy';
import { proposedIssues, type ProposedIssue } from './prioritisation';

/** Issues of a set on which the votes were counted, as far as the actor reads them. */
async function counted(ctx: Context, set: Id, ids: readonly Id[]): Promise<readonly Saved<ProposedIssue>[]> {
	const found = await ctx.read.findMany([...new Set(ids)].map((id) => ref(proposedIssues.kind, id)));
	return found.map(({ record }) => record as Saved<ProposedIssue>).filter((issue) => issue.set === set && issue.votes !== null);
}

/** Issues to make themes of, in the order asked; whatever is none that was voted on is left out. */
export const issuesToTakeUp = async (ctx: Context, set: Id, ids: readonly Id[]) =>
	(await counted(ctx, set, ids)).map(({ id, title }) => ({ id, title }));

/**
 * The issues that a run takes up as its themes, by id; an empty id is none. They then stand in the meetings' calendars and agendas.
 * @throws NotFound where one is not an issue that this set voted on
 */
export async function issuesTakenUp(
	ctx: Context,
	set: Saved<LearningSet>,
	ids: readonly string[]
): Promise<ReadonlyMap<string, Saved<ProposedIssue>>> {
	const wanted = [...new Set(ids)].filter((id) => id !== '');
	if (wanted.length === 0) return new Map();
	authorize(setPolicy, 'shape', ctx.actor, set, 'Whoever facilitates the set makes themes of its issues.');
	const issues = await counted(ctx, set.id, wanted);
	if (issues.length < wanted.length) throw new NotFound();
	return new Map(issues.map((issue) => [issue.id, issue]));
}
