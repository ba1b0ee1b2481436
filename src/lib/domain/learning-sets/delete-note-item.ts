import { change, expect, remove, type Change, type Context } from '../shared/context';
import type { Saved } from '../shared/collection';
import { ref, type Id } from '../shared/ids';
import { amongOthers } from './among-others';
import { noteItems, type NoteItem } from './note-item';
import { setMeetings, type SetMeeting } from './set-meeting';
import { writableItem } from './write-note';

/** How many paragraphs that were taken out of a note a meeting names. */
export const MOST_TAKEN_OUT = 500;

/**
 * Takes an item out of an open note. An action that was agreed lives on in the register. Where the note had been locked with it, the
 * meeting keeps that something was taken out, without its words.
 */
export async function deleteNoteItem(ctx: Context, item: Id): Promise<void> {
	await amongOthers(
		async () => {
			const { seen, meeting } = await writableItem(ctx, item);
			const told = await takenOut(ctx, seen, meeting);
			await ctx.store.commit({
				by: ctx.actor.id,
				verb: 'deleteNoteItem',
				subject: ref('note-item', item),
				changes: [remove(noteItems, seen), ...told],
				...(told.length === 0 ? { expects: [expect(setMeetings, meeting)] } : {}),
				key: ctx.requestKey
			});
		},
		ref(noteItems.kind, item)
	);
}

/** A paragraph that was kept tighter than its meeting is not told of: that there was one is for its own readers. */
async function takenOut(ctx: Context, item: Saved<NoteItem>, meeting: Saved<SetMeeting>): Promise<readonly Change[]> {
	const opened = meeting.reopenings.at(-1);
	if (!opened || !meeting.audience.every((each) => item.audience.includes(each))) return [];
	const written = (await ctx.read.history(noteItems, item.id)).at(-1);
	if (!written || written.at > opened.at) return [];
	const told = { by: ctx.actor.id, at: ctx.clock.now(), item: item.id, kind: item.kind };
	const before = (meeting.takenOut ?? []).filter((each) => each.item !== item.id);
	return [change(setMeetings, meeting, { takenOut: [...before, told].slice(-MOST_TAKEN_OUT) })];
}
