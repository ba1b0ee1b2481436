import * as v from 'valibot';
import { change, type Context } from '../../shared/context';
import { Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, refText, type Id, type Ref } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { everyOf } from '../../people';
import { briefingPapers, MATERIAL, MOST_IN_PAPER } from './briefing-paper';
import { ISSUED, paperPolicy } from './policy';

export const citeInPaperWish = v.object({ paper: field.id });

/**
 * Takes something that one came across, such as a lesson, into a draft of one's own, below what stands there.
 * @throws Invalid at `paper` where it stands there already, or the draft is full
 */
export async function citeInPaper(ctx: Context, of: Ref, { paper }: v.InferOutput<typeof citeInPaperWish>): Promise<void> {
	const [draft, [found]] = await Promise.all([ctx.read.find(briefingPapers, paper), ctx.read.findMany([of])]);
	authorize(paperPolicy, 'write', ctx.actor, draft, ISSUED);
	if (!found || !(MATERIAL as readonly string[]).includes(of.kind)) throw new NotFound();
	if (draft.parts.some((part) => part.of === refText(of))) throw Invalid.field('paper', 'That paper cites it already.');
	if (draft.parts.length === MOST_IN_PAPER) throw Invalid.field('paper', `A paper holds at most ${MOST_IN_PAPER} things.`);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'citeInPaper',
		subject: ref(briefingPapers.kind, paper),
		changes: [change(briefingPapers, draft, { parts: [...draft.parts, { of: refText(of), stays: true, note: '' }] })],
		key: ctx.requestKey
	});
}

/** The actor's own drafts, with whether each cites something already. */
export async function draftsCiting(
	ctx: Context,
	of: Ref
): Promise<readonly { readonly id: Id; readonly title: string; readonly cites: boolean }[]> {
	const drafts = await everyOf(ctx.read, briefingPapers, { writer: ctx.actor.id, state: 'draft' });
	return drafts.map(({ id, title, parts }) => ({ id, title, cites: parts.some((part) => part.of === refText(of)) }));
}
