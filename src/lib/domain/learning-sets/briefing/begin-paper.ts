import * as v from 'valibot';
import { create, type Context } from '../../shared/context';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { token } from '../../shared/audience';
import { setMeetings } from '../set-meeting';
import { briefingPapers, MOST_IN_PAPER, type BriefingPaper } from './briefing-paper';
import { gatherMaterial } from './gather-material';
import { NOT_YOURS, paperPolicy, preparingPolicy } from './policy';

export const beginPaperWish = v.object({
	title: field.line(200, 'Give the paper a title.'),
	about: v.optional(field.optionalLine(300), '')
});

/** Begins a briefing paper for a meeting: a draft, read by its writer alone, with what Grove found for it. */
export async function beginPaper(ctx: Context, meeting: Id, wish: v.InferOutput<typeof beginPaperWish>): Promise<Id> {
	const seen = await ctx.read.find(setMeetings, meeting);
	authorize(preparingPolicy, 'prepare', ctx.actor, seen, NOT_YOURS);
	const { refs } = await gatherMaterial(ctx, seen, wish.about);
	const parts = refs.slice(0, MOST_IN_PAPER).map((of) => ({ of, stays: true, note: '' }));
	return begun(ctx, { ...wish, meeting, set: seen.set, introduction: '', parts, replaces: null });
}

/** Begins another paper in the place of an issued one, with its words. The issued one stands until this one is issued. */
export async function beginAnew(ctx: Context, paper: Id): Promise<Id> {
	const seen = await ctx.read.find(briefingPapers, paper);
	authorize(paperPolicy, 'replace', ctx.actor, seen, 'Whoever facilitates the set writes another paper in its place.');
	const meeting = await ctx.read.find(setMeetings, seen.meeting);
	authorize(preparingPolicy, 'prepare', ctx.actor, meeting, NOT_YOURS);
	const { title, about, introduction, parts, set } = seen;
	return begun(ctx, { title, about, introduction, parts, set, meeting: meeting.id, replaces: paper });
}

type Begun = Pick<BriefingPaper, 'title' | 'about' | 'introduction' | 'parts' | 'set' | 'meeting' | 'replaces'>;

async function begun(ctx: Context, values: Begun): Promise<Id> {
	const id = ctx.newId();
	const own = { writer: ctx.actor.id, issue: null, replacedBy: null, audience: [token.person(ctx.actor.id)] };
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'beginPaper',
		subject: ref(briefingPapers.kind, id),
		changes: [create(briefingPapers, id, { ...values, ...own })],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}
