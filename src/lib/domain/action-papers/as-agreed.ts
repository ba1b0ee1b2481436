import { isAgreedForAnyone } from '../learning-sets';
import { asRule } from '../shared/as-rule';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { Invalid, type FieldIssue } from '../shared/errors';
import { ref } from '../shared/ids';
import { challengeOrigins, challenges, type Challenge } from './challenge';
import type { Issue, PaperWording } from './paper-wording';
import type { PublishedPaper } from './published-paper';

/**
 * Holds a paper to what they agreed to whose words it takes up (ADR 112): what was taken back is published no more, and what left a
 * meeting as learning goes to staff and partner bodies, not to anyone. Read by the rule, whoever publishes.
 * @throws Invalid with each issue that does not hold
 */
export async function staysAsAgreed(ctx: Context, { issues }: PaperWording, readers: PublishedPaper['readers']): Promise<void> {
	const wrong = (await Promise.all(issues.map((issue) => againstIt(ctx, issue, readers)))).flat();
	if (wrong.length > 0) throw new Invalid(wrong);
}

async function againstIt(
	ctx: Context,
	{ title, challenge }: Issue,
	readers: PublishedPaper['readers']
): Promise<readonly FieldIssue[]> {
	if (challenge === null) return [];
	const read = asRule(ctx);
	const [[found], origin] = await Promise.all([
		read.findMany([ref(challenges.kind, challenge)]),
		readers === 'public' ? read.findUnique(challengeOrigins, 'challenge', challenge) : null
	]);
	if ((found?.record as Saved<Challenge> | undefined)?.ending?.is === 'taken-back')
		return [{ field: '', message: `“${title}” takes up a challenge that was taken back. Take that issue out of the paper.` }];
	if (origin === null || (await isAgreedForAnyone(ctx, origin.item))) return [];
	const message = `The words under “${title}” came out of a meeting for staff and partner bodies, and not for anyone.`;
	return [{ field: 'readers', message: `${message} Choose these readers, or take that issue out of the paper.` }];
}
