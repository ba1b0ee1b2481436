import * as v from 'valibot';
import type { Context } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { aboutEvidenceWish, addResearchWish, citationOf, citeEvidenceWish, researchOf, withOneMore } from './gather';
import { issueIn, paperToWrite } from './load-paper';
import { saveIssue } from './write-issue';

const issue = { issue: field.id };
export const citeForIssueWish = v.object({ ...issue, ...citeEvidenceWish.entries });
export const addResearchToIssueWish = v.object({ ...issue, ...addResearchWish.entries });
export const removeFromIssueWish = v.object({ ...issue, ...aboutEvidenceWish.entries });

/** Cites something that the actor can read for an issue. The thread shows it once the paper is published. */
export async function citeForIssue(ctx: Context, id: Id, wish: v.InferOutput<typeof citeForIssueWish>): Promise<void> {
	const { evidence } = issueIn((await paperToWrite(ctx, id)).wording, wish.issue);
	const { citation } = await citationOf(ctx, evidence, wish);
	await saveIssue(ctx, id, wish.issue, 'citeForIssue', (seen) => ({ evidence: withOneMore(seen.evidence, citation) }));
}

/** Adds research from outside to what an issue rests on. */
export async function addResearchToIssue(
	ctx: Context,
	id: Id,
	{ issue, ...wish }: v.InferOutput<typeof addResearchToIssueWish>
): Promise<void> {
	const research = researchOf(ctx, wish);
	await saveIssue(ctx, id, issue, 'addResearchToIssue', (seen) => ({ evidence: withOneMore(seen.evidence, research) }));
}

/** Takes one piece of evidence away from an issue. */
export const removeFromIssue = (
	ctx: Context,
	id: Id,
	{ issue, evidence }: v.InferOutput<typeof removeFromIssueWish>
): Promise<void> =>
	saveIssue(ctx, id, issue, 'removeFromIssue', (seen) => ({ evidence: seen.evidence.filter((each) => each.id !== evidence) }));
