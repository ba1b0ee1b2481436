import { remove, type Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { setDraftIn } from '../drafts/keep-set-draft';
import { ofPaper, setDrafts } from '../drafts/set-draft';
import { briefingPapers } from './briefing-paper';
import { paperPolicy } from './policy';

/** Throws a draft away, with what was typed into it and not kept. Gives the meeting that it was for. */
export async function discardPaper(ctx: Context, id: Id): Promise<Id> {
	const seen = await ctx.read.find(briefingPapers, id);
	authorize(paperPolicy, 'discard', ctx.actor, seen, 'An issued paper stays as it is.');
	const typed = await setDraftIn(ctx, ofPaper(id));
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'discardPaper',
		subject: ref(briefingPapers.kind, id),
		changes: [remove(briefingPapers, seen), ...(typed ? [remove(setDrafts, typed)] : [])],
		key: ctx.requestKey
	});
	return seen.meeting;
}
