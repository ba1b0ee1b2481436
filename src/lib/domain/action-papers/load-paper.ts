import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { actionPapers, type ActionPaper } from './paper';
import type { Issue, PaperWording } from './paper-wording';
import { paperPolicy } from './policy';
import { publishedPapers, type PublishedPaper } from './published-paper';

/** A paper and what of it is published, as the actor reads them. */
export interface HeldPaper {
	readonly paper: Saved<ActionPaper>;
	/** Null before the first edition. */
	readonly published: Saved<PublishedPaper> | null;
	/** The words as they stand now: those being written, else those published. */
	readonly wording: PaperWording;
}

/** Throws NotFound where the actor cannot read the paper itself: reading what is published is not enough to work on it. */
export async function loadPaper(ctx: Context, id: Id): Promise<HeldPaper> {
	const found = await ctx.read.findMany([ref(actionPapers.kind, id), ref(publishedPapers.kind, id)]);
	const paper = found.find(({ kind }) => kind === actionPapers.kind)?.record as Saved<ActionPaper> | undefined;
	const published = found.find(({ kind }) => kind === publishedPapers.kind)?.record as Saved<PublishedPaper> | undefined;
	const wording = paper?.wording ?? published?.wording;
	if (!paper || !wording) throw new NotFound();
	return { paper, published: published ?? null, wording };
}

/** The same for somebody who writes on it. */
export async function paperToWrite(ctx: Context, id: Id): Promise<HeldPaper> {
	const held = await loadPaper(ctx, id);
	authorize(paperPolicy, 'write', ctx.actor, held.paper, 'Whoever began it, and coordinators, write a paper.');
	return held;
}

/** One issue of a paper. Throws NotFound where it has none of that id. */
export function issueIn({ issues }: PaperWording, id: Id): Issue {
	const issue = issues.find((each) => each.id === id);
	if (!issue) throw new NotFound();
	return issue;
}
