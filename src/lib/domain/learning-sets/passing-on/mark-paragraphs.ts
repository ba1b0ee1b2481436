import * as v from 'valibot';
import { change, create, expect, type Change, type Context, type Expectation } from '../../shared/context';
import type { Saved } from '../../shared/collection';
import { Conflict, Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, refText, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { everyOf } from '../../people';
import { noteItems, type NoteItem } from '../note-item';
import { keptTo } from '../note-lines';
import { setMeetings, type SetMeeting } from '../set-meeting';
import { askedBefore, paragraphMarks, USES, type ParagraphMark, type Use } from './paragraph-mark';
import { passingOnPolicy } from './policy';

export const markParagraphsWish = v.object({
	paragraphs: v.pipe(
		v.array(v.object({ item: field.id, version: v.number(), use: v.picklist(USES, 'Choose from the list.') })),
		v.maxLength(1_000)
	)
});
export type MarkParagraphsWish = v.InferOutput<typeof markParagraphsWish>;

/**
 * Marks paragraphs of a note for what they may be used for. In a confidential meeting whoever said one is asked first.
 * @throws Conflict where a paragraph has other words by now than those that were marked
 */
export async function markParagraphs(ctx: Context, id: Id, wish: MarkParagraphsWish): Promise<void> {
	const meeting = await ctx.read.find(setMeetings, id);
	authorize(passingOnPolicy, 'mark', ctx.actor, meeting, 'Members of the set mark what may leave its meetings.');
	const [items, marks] = await Promise.all([
		everyOf(ctx.read, noteItems, { meeting: id }),
		everyOf(ctx.read, paragraphMarks, { meeting: id })
	]);
	const changes: Change[] = [];
	const expects: Expectation[] = [];
	for (const { item, version, use } of wish.paragraphs) {
		const paragraph = items.find((each) => each.id === item);
		if (!paragraph) throw new NotFound();
		const seen = marks.find((each) => each.item === item);
		if (use === usedFor(seen, paragraph)) continue;
		if (version !== paragraph.version) throw new Conflict([refText(ref(noteItems.kind, item))]);
		if (use !== 'set') mayBeMarked(meeting, paragraph);
		changes.push(marked(ctx, meeting, paragraph, use, seen));
		expects.push(expect(noteItems, paragraph));
	}
	if (changes.length === 0) return;
	const subject = ref(setMeetings.kind, id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'markParagraphs', subject, changes, expects, key: ctx.requestKey });
}

/** What a paragraph stands marked for, waiting or not. Marked in other words than it has now, it is for the set alone. */
export const usedFor = (mark: ParagraphMark | undefined, item: Pick<Saved<NoteItem>, 'version'>): Use =>
	mark && mark.wording === item.version ? mark.use : 'set';

/** An action is followed up on its own page; a paragraph kept tighter leaves in no way. */
function mayBeMarked(meeting: SetMeeting, item: NoteItem): void {
	if (item.kind === 'action') throw Invalid.field('paragraphs', 'An action is followed up on its own page; it is not passed on.');
	if (keptTo(meeting, item) !== '')
		throw Invalid.field('paragraphs', 'A paragraph that is kept tighter than its meeting stays there.');
}

function marked(
	ctx: Context,
	{ id: meeting, mode }: Saved<SetMeeting>,
	item: Saved<NoteItem>,
	use: Use,
	seen: Saved<ParagraphMark> | undefined
): Change {
	// Less than was agreed to needs no second answer.
	const isNarrower = use === 'set' || (use === 'learning' && usedFor(seen, item) === 'public' && seen!.waitsFor === null);
	const values: ParagraphMark = {
		item: item.id,
		meeting,
		use,
		wording: item.version,
		marking: { by: ctx.actor.id, at: ctx.clock.now() },
		waitsFor: isNarrower ? null : askedBefore(mode, item, ctx.actor.id),
		audience: item.audience
	};
	return seen ? change(paragraphMarks, seen, values) : create(paragraphMarks, ctx.newId(), values);
}
