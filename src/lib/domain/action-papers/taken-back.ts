import { everyOf } from '../people';
import { asRule } from '../shared/as-rule';
import type { Saved } from '../shared/collection';
import { change, type Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { actionPapers, type ActionPaper } from './paper';
import { publishedPapers } from './published-paper';

/**
 * What taking a challenge back changes in the papers that take it up: they stand as they were published, and whoever began or
 * published one is told, since nobody else can put it right. Found by the rule.
 */
export async function papersTold(ctx: Context, challenge: Id) {
	const read = asRule(ctx);
	const published = await everyOf(read, publishedPapers, { challenge });
	const papers = await read.findMany(published.map(({ id }) => ref(actionPapers.kind, id)));
	return papers
		.map(({ record }) => record as Saved<ActionPaper>)
		.map((paper) => change(actionPapers, paper, { takenBack: [...new Set([...paper.takenBack, challenge])] }));
}

/** The published papers that the actor has to put right, since a challenge in them was taken back. */
export async function papersToPutRight(ctx: Context): Promise<readonly { readonly id: Id; readonly version: number }[]> {
	const papers = await everyOf(ctx.read, actionPapers, { putRight: ctx.actor.id });
	return papers.map(({ id, version }) => ({ id, version }));
}
