import * as v from 'valibot';
import { asRule } from '../../shared/as-rule';
import { dayOf } from '../../shared/clock';
import { change, create, expect, type Context } from '../../shared/context';
import { draftSeen } from '../../shared/draft';
import { Conflict } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, refText, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { clearedSetDraft } from '../drafts/keep-set-draft';
import { ofLearningNote } from '../drafts/set-draft';
import { setMeetings } from '../set-meeting';
import { LEARNING_NOTE_READERS, learningNoteOrigins, learningNotes, type LearningNote } from './learning-note';
import { namesNobody } from './names-nobody';
import { passingOnPolicy } from './policy';

export const issueLearningNoteWish = v.object({
	/** The version of the learning note that was seen; 0 where there was none. */
	version: v.optional(v.number(), 0),
	readers: v.picklist(LEARNING_NOTE_READERS, 'Choose who may read it.'),
	title: field.line(200, 'Give it a title.'),
	wording: field.prose(50_000, 'Write what is passed on.'),
	...draftSeen
});
export type IssueLearningNoteWish = v.InferOutput<typeof issueLearningNoteWish>;

/**
 * Lets a learning note leave a meeting, or puts other words in its place at the same address. Its commit is by nobody that
 * readers could look up.
 * @throws Invalid where it names somebody or a body of the set
 * @throws Conflict where somebody else issued other words meanwhile
 */
export async function issueLearningNote(ctx: Context, id: Id, wish: IssueLearningNoteWish): Promise<Id> {
	const meeting = await ctx.read.find(setMeetings, id);
	authorize(passingOnPolicy, 'issue', ctx.actor, meeting, 'Whoever facilitates lets a note leave, once it is finalised.');
	await namesNobody(ctx, id, { title: wish.title, wording: wish.wording });
	const origin = await ctx.read.findUnique(learningNoteOrigins, 'meeting', id);
	const note = origin && (await asRule(ctx).find(learningNotes, origin.note));
	if ((note?.version ?? 0) !== wish.version) throw new Conflict(note ? [refText(ref(learningNotes.kind, note.id))] : []);
	const at = ctx.clock.now();
	const { title, wording, readers } = wish;
	const values: LearningNote = { title, wording, readers, month: dayOf(at).slice(0, 7), state: 'issued' };
	const issued = { issue: { by: ctx.actor.id, at }, withdrawal: null };
	const noteId = note?.id ?? ctx.newId();
	const receipt = await ctx.store.commit({
		by: 'unnamed',
		verb: 'issueLearningNote',
		subject: ref(learningNotes.kind, noteId),
		changes: [
			note ? change(learningNotes, note, values) : create(learningNotes, noteId, values),
			origin
				? change(learningNoteOrigins, origin, issued)
				: create(learningNoteOrigins, ctx.newId(), { meeting: id, note: noteId, ...issued, audience: meeting.audience }),
			...(await clearedSetDraft(ctx, ofLearningNote(id, readers), wish))
		],
		expects: [expect(setMeetings, meeting)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** Takes a learning note back. Its address goes on saying so, and holds no words any more. */
export async function withdrawLearningNote(ctx: Context, id: Id): Promise<void> {
	const meeting = await ctx.read.find(setMeetings, id);
	authorize(passingOnPolicy, 'withdraw', ctx.actor, meeting, 'Whoever facilitates takes a learning note back.');
	const origin = await ctx.read.findUnique(learningNoteOrigins, 'meeting', id);
	if (!origin || origin.withdrawal) throw new Conflict();
	const note = await asRule(ctx).find(learningNotes, origin.note);
	await ctx.store.commit({
		by: 'unnamed',
		verb: 'withdrawLearningNote',
		subject: ref(learningNotes.kind, note.id),
		changes: [
			change(learningNotes, note, { title: '', wording: '', state: 'withdrawn' }),
			change(learningNoteOrigins, origin, { withdrawal: { by: ctx.actor.id, at: ctx.clock.now() } })
		],
		key: ctx.requestKey
	});
}
