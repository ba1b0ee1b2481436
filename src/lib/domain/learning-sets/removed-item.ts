import type { Context, Removed } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, refText, type Id, type Ref } from '../shared/ids';
import { authorize } from '../shared/policy';
import { noteItems, type NoteItem } from './note-item';
import { meetingPolicy } from './policy';
import { setMeetings } from './set-meeting';

/**
 * Whether the actor may bring an item that they deleted back into this meeting: its note is open to them, and the item was of
 * this meeting and of no other. Throws NotFound or Forbidden where not.
 */
export async function authorizeRestoring(ctx: Context, meeting: Id, item: Id): Promise<void> {
	const seen = await ctx.read.find(setMeetings, meeting);
	authorize(meetingPolicy, 'write', ctx.actor, seen, 'The note is locked. Whoever facilitates the set can open it again.');
	const { value } = await removedRecord(ctx, ref(noteItems.kind, item));
	if ((value as NoteItem).meeting !== meeting) throw new NotFound();
}

/** What the actor removed and could bring back. Throws NotFound where there is no such thing. */
export async function removedRecord(ctx: Context, wanted: Ref): Promise<Removed> {
	let after: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof ctx.read.removed>> = await ctx.read.removed({ limit: 200, after });
		const found = page.items.find((each) => refText(each) === refText(wanted));
		if (found) return found;
		after = page.next;
	} while (after !== null);
	throw new NotFound();
}
