import type * as v from 'valibot';
import { dayOf } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { Forbidden, Invalid } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { askForLesson, type askForLessonWish } from '../learning-tree';
import { noteItems } from './note-item';
import { keptTo } from './note-lines';
import { namesNobody } from './passing-on/names-nobody';
import { paragraphToPassOn } from './passing-on/paragraph-to-pass-on';
import { mayUseItem } from './policy';
import { setMeetings, type SetMeeting } from './set-meeting';
import { checkStillThere } from './still-there';

/**
 * Asks whoever said something in a meeting whether a lesson may be made of it. Where the note names nobody, the words are
 * nobody's in particular, and the member who asks makes the lesson themselves: out of a confidential meeting by the agreement
 * that a learning note needs (ADR 112), and there and under the Chatham House rule in words that name nobody.
 * @throws Invalid at `words` where that agreement is missing, where they name somebody, or where the paragraph is kept tighter
 */
export async function askForLessonInMeeting(ctx: Context, item: Id, wish: v.InferOutput<typeof askForLessonWish>): Promise<Id> {
	const seen = await ctx.read.find(noteItems, item);
	const meeting = await ctx.read.find(setMeetings, seen.meeting);
	if (!mayUseItem(ctx.actor, seen)) throw new Forbidden('Members of the set make lessons of what was said in it.');
	if (keptTo(meeting, seen) !== '')
		throw Invalid.field('words', 'A paragraph that is kept tighter than its meeting stays there.');
	if (seen.saidBy === null) await mayLeaveUnsigned(ctx, meeting, item, wish.words);
	const by = seen.saidBy ?? ctx.actor.id;
	await checkStillThere(ctx, by, seen.audience);
	const source = ref(setMeetings.kind, meeting.id);
	return askForLesson(ctx, wish, { source, readers: seen.audience, day: dayOf(meeting.startsAt), by });
}

/** Nobody can be asked about words that are nobody's: the set says by its marks what may leave, and whoever facilitates lets it. */
async function mayLeaveUnsigned(ctx: Context, meeting: Saved<SetMeeting>, item: Id, words: string): Promise<void> {
	if (meeting.mode === 'attributable') return;
	await namesNobody(ctx, meeting.id, { words });
	if (meeting.mode !== 'confidential') return;
	const { use, stays, can } = await paragraphToPassOn(ctx, item);
	if (use === 'set' || stays || !can.issue)
		throw Invalid.field(
			'words',
			'Nobody is named for these words who could be asked. Once the note is finalised and they are marked for learning, whoever facilitates makes the lesson.'
		);
}
