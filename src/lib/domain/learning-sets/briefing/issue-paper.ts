import * as v from 'valibot';
import { change, expect, type Change, type Context } from '../../shared/context';
import type { Saved } from '../../shared/collection';
import { Conflict, Invalid } from '../../shared/errors';
import { parseRef, ref, refText, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { link } from '../../shared/thread';
import { lessons } from '../../learning-tree';
import { publishedPractices } from '../../practices';
import { setDraftIn } from '../drafts/keep-set-draft';
import { ofPaper } from '../drafts/set-draft';
import { setMeetings, type SetMeeting } from '../set-meeting';
import { briefingPapers, type BriefingPaper, type PaperPart } from './briefing-paper';
import { audienceOf } from './gather-material';
import { NOT_YOURS, paperPolicy, preparingPolicy } from './policy';
import { readByEachMember } from './read-by-each-member';

export const issuePaperWish = v.object({ version: v.number() });

/** The words of a draft that issuing it opens to the readers of its meeting. */
export async function wordsToIssue(ctx: Context, id: Id): Promise<string> {
	const { title, introduction, parts } = await ctx.read.find(briefingPapers, id);
	return [title, introduction, ...parts.filter(({ stays }) => stays).map(({ note }) => note)].filter(Boolean).join('\n\n');
}

/**
 * Issues a draft to the readers of its meeting: from now on it is dated and locked. What it rests on is linked to it, and it to
 * its meeting. An issued paper in whose place it was written says so from then on.
 * @throws Invalid where its writer typed on and has not kept that; at `parts` where not every present member may read what it rests on
 * @throws Conflict where it was written on meanwhile, or another paper took that place
 */
export async function issuePaper(ctx: Context, id: Id, { version }: v.InferOutput<typeof issuePaperWish>): Promise<void> {
	const draft = await ctx.read.find(briefingPapers, id);
	authorize(paperPolicy, 'write', ctx.actor, draft, 'An issued paper stays as it is.');
	const [meeting, before, typed] = await Promise.all([
		ctx.read.find(setMeetings, draft.meeting),
		draft.replaces ? ctx.read.find(briefingPapers, draft.replaces) : null,
		setDraftIn(ctx, ofPaper(id))
	]);
	authorize(preparingPolicy, 'prepare', ctx.actor, meeting, NOT_YOURS);
	if (draft.version !== version || before?.replacedBy) throw new Conflict([refText(ref(briefingPapers.kind, id))]);
	if (typed) throw Invalid.field('', 'You wrote on and have not kept that. Keep it or throw it away first.');
	const parts = draft.parts.filter(({ stays }) => stays);
	await readableToEach(ctx, meeting, parts);
	const audience = [...meeting.audience];
	const issue = { by: ctx.actor.id, at: ctx.clock.now() };
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'issuePaper',
		subject: ref(briefingPapers.kind, id),
		changes: [
			change(briefingPapers, draft, { parts, issue, audience }),
			...(before ? [change(briefingPapers, before, { replacedBy: id })] : []),
			...links(ctx, draft, parts, meeting)
		],
		expects: [expect(setMeetings, meeting)],
		key: ctx.requestKey
	});
}

async function readableToEach(ctx: Context, { set }: SetMeeting, parts: readonly PaperPart[]): Promise<void> {
	const [found, isReadByEach] = await Promise.all([
		ctx.read.findMany(parts.map(({ of }) => parseRef(of)!)),
		readByEachMember(ctx, set)
	]);
	const open = found.filter((each) => isReadByEach(audienceOf(each)));
	const closed = parts.length - open.length;
	if (closed === 0) return;
	const some = closed === 1 ? 'One thing in it is' : `${closed} things in it are`;
	throw Invalid.field('parts', `${some} not open to every member of the set. Take that out first; the draft shows which it is.`);
}

/** From each lesson and practice to the paper, and on to its meeting; each shows itself to whoever reads both of its ends. */
function links(
	ctx: Context,
	paper: Saved<BriefingPaper>,
	parts: readonly PaperPart[],
	{ id, audience }: Saved<SetMeeting>
): Change[] {
	const self = ref(briefingPapers.kind, paper.id);
	const cited = parts
		.map(({ of }) => parseRef(of)!)
		.filter(({ kind }) => kind === lessons.kind || kind === publishedPractices.kind);
	return [
		...cited.map((each) => link(ctx, each, 'cited-by', self, audience)),
		link(ctx, self, 'prepared-for', ref(setMeetings.kind, id), audience)
	];
}
