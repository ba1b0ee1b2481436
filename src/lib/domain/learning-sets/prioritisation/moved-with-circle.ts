import { audienceKey } from '../../shared/audience';
import type { Saved } from '../../shared/collection';
import { change, type Change, type Context } from '../../shared/context';
import { everyOf } from '../../people';
import type { LearningSet } from '../learning-set';
import { meetingAudience } from '../set-meeting';
import { prioritisations, proposedIssues } from './prioritisation';

/** What a set settles at the moment is for whoever belongs to it then, as a meeting still to come is; what is closed stays. */
export async function prioritisationMoved(ctx: Context, set: Saved<LearningSet>, circle: number): Promise<readonly Change[]> {
	const open = await ctx.read.findUnique(prioritisations, 'open', set.id);
	if (!open) return [];
	const readers = [...meetingAudience(set.id, set.mode, circle)];
	const issues = await everyOf(ctx.read, proposedIssues, { prioritisation: open.id });
	if (audienceKey(open.audience) === audienceKey(readers)) return [];
	return [
		change(prioritisations, open, { audience: readers }),
		...issues.map((each) => change(proposedIssues, each, { audience: readers }))
	];
}
