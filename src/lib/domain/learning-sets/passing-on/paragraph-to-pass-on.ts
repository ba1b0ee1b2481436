import type { Context } from '../../shared/context';
import type { Saved } from '../../shared/collection';
import { Forbidden } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { abilities } from '../../shared/policy';
import { leaveOutNames } from '../leave-out-names';
import { noteItems, type NoteItem } from '../note-item';
import { keptTo } from '../note-lines';
import { setMeetings, type SetMeeting } from '../set-meeting';
import { usedFor } from './mark-paragraphs';
import { unnamedIn } from './names-nobody';
import { paragraphMarks } from './paragraph-mark';
import { passingOnPolicy } from './policy';

/**
 * One paragraph of a note and how far it is from leaving its meeting: what it is marked for, whether whoever said it has still
 * to answer (`waits`), and its words without the names of anybody in the set.
 */
export async function paragraphToPassOn(ctx: Context, id: Id) {
	const item = await ctx.read.find(noteItems, id);
	const [meeting, mark, those] = await Promise.all([
		ctx.read.find(setMeetings, item.meeting),
		ctx.read.findUnique(paragraphMarks, 'item', id),
		unnamedIn(ctx, item.meeting)
	]);
	const use = usedFor(mark ?? undefined, item);
	return {
		item,
		meeting,
		use,
		waits: use !== 'set' && mark!.waitsFor !== null,
		stays: staysIn(meeting, item),
		unnamed: leaveOutNames(item.text, those).text,
		can: abilities(passingOnPolicy, ctx.actor, meeting)
	};
}

const staysIn = (meeting: SetMeeting, item: NoteItem): boolean => item.kind === 'action' || keptTo(meeting, item) !== '';

/**
 * The paragraph with its meeting, once it may leave as something other than a learning note, by the same agreement as one
 * (ADR 112): marked, agreed to by whoever said it, and let go by whoever facilitates.
 * @throws Forbidden where one of these is missing
 */
export async function leavingParagraph(
	ctx: Context,
	id: Id
): Promise<{ readonly item: Saved<NoteItem>; readonly meeting: Saved<SetMeeting> }> {
	const { item, meeting, use, waits, stays, can } = await paragraphToPassOn(ctx, id);
	if (!can.issue) throw new Forbidden('Whoever facilitates lets something leave a meeting, once its note is finalised.');
	if (use === 'set' || waits || stays)
		throw new Forbidden('These words are for the set alone until they are marked and agreed to.');
	return { item, meeting };
}
