import * as v from 'valibot';
import { change, type Context } from '../../shared/context';
import { draftSeen } from '../../shared/draft';
import { Conflict, Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { clearedSetDraft } from '../drafts/keep-set-draft';
import { keepSentWords } from '../drafts/set-aside';
import { ofPaper } from '../drafts/set-draft';
import { setMeetings } from '../set-meeting';
import { briefingPapers, MOST_IN_PAPER, type PaperPart } from './briefing-paper';
import { gatherMaterial } from './gather-material';
import { ISSUED, paperPolicy } from './policy';
import { asFields } from './typed-paper';

/** A part as it stands in the form: `place` says where it goes. */
const part = v.object({
	of: v.string(),
	stays: v.optional(v.boolean(), false),
	note: v.optional(field.optionalProse(2_000), ''),
	place: v.optional(v.nullable(v.number('Give its place as a number.')))
});

export const writePaperWish = v.object({
	version: v.number(),
	title: field.line(200, 'Give the paper a title.'),
	about: v.optional(field.optionalLine(300), ''),
	introduction: v.optional(field.optionalProse(20_000), ''),
	parts: v.pipe(v.optional(v.array(part), []), v.maxLength(MOST_IN_PAPER)),
	/** What the draft is kept for: to go on writing, to look for more, or to see it as its readers will. */
	then: v.optional(v.picklist(['write', 'look', 'preview']), 'write'),
	...draftSeen
});
export type WritePaperWish = v.InferOutput<typeof writePaperWish>;

/**
 * Keeps a draft as it is written, and looks for more where that is asked for. What was left out and is found again stays out.
 * @throws Conflict where another page of its writer's kept it meanwhile: what stood in this one is kept as their draft, or beside it
 */
export async function writePaper(ctx: Context, id: Id, wish: WritePaperWish): Promise<void> {
	const seen = await ctx.read.find(briefingPapers, id);
	authorize(paperPolicy, 'write', ctx.actor, seen, ISSUED);
	const { version, then, parts, tab, 'saved-before': savedBefore, ...words } = wish;
	const held = new Set(seen.parts.map(({ of }) => of));
	const inOrder = parts
		.filter(({ of }) => held.has(of))
		.map((each, at) => ({ ...each, place: each.place ?? at + 1 }))
		.toSorted((a, b) => a.place - b.place)
		.map(({ of, stays, note }): PaperPart => ({ of, stays, note }));
	const [cleared, more] = await Promise.all([
		clearedSetDraft(ctx, ofPaper(id), wish),
		then === 'look' ? foundBesides(ctx, seen.meeting, wish.about, inOrder) : []
	]);
	try {
		await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'writePaper',
			subject: ref(briefingPapers.kind, id),
			changes: [change(briefingPapers, { ...seen, version }, { ...words, parts: [...inOrder, ...more] }), ...cleared],
			key: ctx.requestKey
		});
	} catch (trouble) {
		if (trouble instanceof Conflict) {
			const values = asFields({ ...words, parts: inOrder });
			await keepSentWords(ctx, ofPaper(id), { seenVersion: version, values, tab, savedBefore });
		}
		throw trouble;
	}
}

/** What was found that the draft does not hold yet; as much of it as fits. */
async function foundBesides(ctx: Context, meeting: Id, about: string, held: readonly PaperPart[]): Promise<PaperPart[]> {
	const { refs } = await gatherMaterial(ctx, await ctx.read.find(setMeetings, meeting), about);
	const fresh = refs.filter((of) => !held.some((each) => each.of === of));
	if (fresh.length === 0) throw Invalid.field('about', 'Nothing more was found for these words. What you wrote is not kept yet.');
	return fresh.slice(0, MOST_IN_PAPER - held.length).map((of) => ({ of, stays: true, note: '' }));
}
