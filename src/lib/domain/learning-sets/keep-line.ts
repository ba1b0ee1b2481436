import * as v from 'valibot';
import { dayOf } from '../shared/clock';
import type { Context } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { knownPeople } from '../people';
import { readActionLine, type UnderstoodAction } from './action-line/read-action-line';
import { presentMembers } from './member-lines';
import { NOTE_KINDS, type NoteKind } from './note-item';
import { meetingPolicy } from './policy';
import { readLine } from './read-line';
import type { MinutesWords } from './reading-minutes';
import { setMeetings } from './set-meeting';
import { whoseWords } from './whose-words';
import { addNoteItem, addNoteItemWish } from './write-note';

export const keepLineWish = v.object({
	/** Whose words they are: a member, or a group; neither where they are nobody's in particular. */
	saidBy: addNoteItemWish.entries.saidBy,
	saidFor: addNoteItemWish.entries.saidFor,
	topic: addNoteItemWish.entries.topic,
	text: field.prose(20_000, 'Write a line.'),
	/** Empty: the first letter of the line says it. */
	kind: v.optional(v.union([v.literal(''), v.picklist(NOTE_KINDS)], 'Choose what kind of item this is.'), '')
});
export type KeepLineWish = v.InferOutput<typeof keepLineWish>;

/** A line as it will be kept. */
export interface UnderstoodLine {
	readonly kind: NoteKind;
	readonly text: string;
	readonly action: UnderstoodAction | null;
}

/** How a line that is typed in a meeting is understood, to be looked at before it is kept. `words`: those that minutes are read by. */
export async function understandLine(
	ctx: Context,
	meeting: Id,
	wish: KeepLineWish,
	words: MinutesWords
): Promise<UnderstoodLine> {
	const seen = await ctx.read.find(setMeetings, meeting);
	authorize(meetingPolicy, 'write', ctx.actor, seen, 'The note is locked. Whoever facilitates the set can open it again.');
	const speaker = await whoseWords(ctx, seen, wish.saidBy);
	const marked = readLine(wish.text);
	// A chosen kind goes before the mark, which then is no word of the line.
	const kind = wish.kind || marked.kind;
	const text = kind === marked.kind ? marked.text : wish.text;
	if (kind !== 'action') return { kind, text, action: null };
	const [members, known] = await Promise.all([presentMembers(ctx, seen.set), knownPeople(ctx.read)]);
	const action = readActionLine(text, {
		words,
		mayOwn: [members.map(({ person, name }) => ({ person, name })), known.map(({ id, name }) => ({ person: id, name }))],
		// Whoever says “I” in words that somebody else writes down.
		writer: speaker ? { person: speaker.person, name: speaker.name } : { person: ctx.actor.id, name: ctx.actor.name },
		since: dayOf(seen.startsAt)
	});
	return { kind, text, action: action.what === '' ? { ...action, what: text } : action };
}

/** Keeps a line of a live meeting as {@link understandLine} reads it; an action is agreed in the same breath. */
export async function keepLine(ctx: Context, meeting: Id, wish: KeepLineWish, words: MinutesWords): Promise<Id> {
	const { kind, text, action } = await understandLine(ctx, meeting, wish, words);
	const agreed = action && { text: action.what, person: action.owner?.person ?? '', due: action.due, measure: action.measure };
	const { saidBy, saidFor, topic } = wish;
	return addNoteItem(ctx, meeting, v.parse(addNoteItemWish, { kind, text, saidBy, saidFor, topic, ...agreed }));
}
