import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { saveSetDraft, setDraftIn, type SetDraftWish } from '../drafts/keep-set-draft';
import { ofPaper } from '../drafts/set-draft';
import { briefingPapers } from './briefing-paper';
import { ISSUED, paperPolicy } from './policy';

/** What the writer of a paper typed and has not kept, or null. */
export const paperDraft = (ctx: Context, id: Id) => setDraftIn(ctx, ofPaper(id));

/** Keeps what stands in the form of a paper so far. Throws Conflict where another of its writer's pages was first. */
export async function savePaperDraft(ctx: Context, id: Id, wish: SetDraftWish): Promise<{ savedAt: string }> {
	const paper = await ctx.read.find(briefingPapers, id);
	authorize(paperPolicy, 'write', ctx.actor, paper, ISSUED);
	return saveSetDraft(ctx, ofPaper(id), wish);
}
