import type { Context } from '../../shared/context';
import type { Saved } from '../../shared/collection';
import type { Id } from '../../shared/ids';
import { noteItems, type NoteItem } from '../note-item';
import { setMeetings } from '../set-meeting';
import { usedFor } from './mark-paragraphs';
import { paragraphMarks, type ParagraphMark } from './paragraph-mark';

/** A paragraph that may leave its meeting, or has, and what it is marked for. */
export interface OwnWords {
	readonly mark: Saved<ParagraphMark>;
	readonly item: Saved<NoteItem>;
}

/** Words of the actor's that nobody waits for them to answer about, since they may leave as they stand; null where there are none. */
export async function ownWords(ctx: Context, id: Id): Promise<OwnWords | null> {
	const mark = await ctx.read.find(paragraphMarks, id);
	const item = await ctx.read.find(noteItems, mark.item);
	const leave = item.saidBy === ctx.actor.id && mark.waitsFor === null && usedFor(mark, item) !== 'set';
	return leave ? { mark, item } : null;
}

/** The same as the page shows them on which they are taken back. */
export async function ownWordsPage(ctx: Context, id: Id) {
	const own = await ownWords(ctx, id);
	if (!own) return null;
	const { title } = await ctx.read.find(setMeetings, own.mark.meeting);
	return { id, use: own.mark.use, words: own.item.text, meeting: { id: own.mark.meeting, title } };
}
