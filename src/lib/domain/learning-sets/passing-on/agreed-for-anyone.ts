import { asRule } from '../../shared/as-rule';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { noteItems, type NoteItem } from '../note-item';
import { usedFor } from './mark-paragraphs';
import { paragraphMarks } from './paragraph-mark';

/**
 * Whether the words of a paragraph, as they stand, may be read by anyone: marked as public, and agreed to where somebody is asked.
 * Read by the rule, since whoever publishes something that came of them need not know the meeting.
 */
export async function isAgreedForAnyone(ctx: Context, item: Id): Promise<boolean> {
	const read = asRule(ctx);
	const [[found], mark] = await Promise.all([
		read.findMany([ref(noteItems.kind, item)]),
		read.findUnique(paragraphMarks, 'item', item)
	]);
	if (!found || !mark || mark.waitsFor !== null) return false;
	return usedFor(mark, found.record as Saved<NoteItem>) === 'public';
}
