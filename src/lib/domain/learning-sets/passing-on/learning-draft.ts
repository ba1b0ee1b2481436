import * as v from 'valibot';
import type { Context } from '../../shared/context';
import { draftSeen } from '../../shared/draft';
import * as field from '../../shared/fields';
import type { Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { saveSetDraft, setDraftIn, type SetDraftWish } from '../drafts/keep-set-draft';
import { ofLearningNote } from '../drafts/set-draft';
import { setMeetings } from '../set-meeting';
import { LEARNING_NOTE_READERS, type LearningNoteReaders } from './learning-note';
import { passingOnPolicy } from './policy';

/** What the actor changed in the learning note of a meeting for these readers and has not let leave, or null. */
export const learningDraft = (ctx: Context, meeting: Id, readers: LearningNoteReaders) =>
	setDraftIn(ctx, ofLearningNote(meeting, readers));

/** For whom the actor has begun to write a learning note of a meeting, and when that was kept last. */
export async function learningDrafts(ctx: Context, meeting: Id) {
	const drafts = await Promise.all(LEARNING_NOTE_READERS.map((readers) => learningDraft(ctx, meeting, readers)));
	return LEARNING_NOTE_READERS.flatMap((readers, at) => (drafts[at] ? [{ readers, savedAt: drafts[at].savedAt }] : []));
}

/**
 * Keeps what stands in the form of a learning note so far, for whoever writes it alone. What was begun before a note was reopened
 * is kept as well. Throws Conflict where another of the writer's pages was first.
 */
export async function saveLearningDraft(
	ctx: Context,
	id: Id,
	{ readers, ...wish }: SetDraftWish & { readonly readers: LearningNoteReaders }
): Promise<{ savedAt: string }> {
	const meeting = await ctx.read.find(setMeetings, id);
	authorize(passingOnPolicy, 'write', ctx.actor, meeting, 'Whoever facilitates writes the learning note.');
	return saveSetDraft(ctx, ofLearningNote(id, readers), wish);
}

export const keepLearningDraftWish = v.object({
	version: v.optional(v.number(), 0),
	readers: v.picklist(LEARNING_NOTE_READERS, 'Choose who may read it.'),
	title: v.optional(field.optionalLine(200), ''),
	wording: v.optional(field.optionalProse(50_000), ''),
	/** Tells from which paragraphs it was begun. */
	from: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
	...draftSeen
});

/** The same by the button, for a browser without script, or to see how it would leave. */
export async function keepLearningDraft(
	ctx: Context,
	id: Id,
	{ version, readers, tab, 'saved-before': savedBefore, ...values }: v.InferOutput<typeof keepLearningDraftWish>
): Promise<void> {
	await saveLearningDraft(ctx, id, { readers, seenVersion: version, values, tab, savedBefore });
}
