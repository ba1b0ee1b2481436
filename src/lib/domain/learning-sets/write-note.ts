import * as v from 'valibot';
import { dayOf } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { change, create, expect, type Change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { agreedActions, isOpen, undertaking, undertakingWish, type AgreedAction } from '../actions';
import { agreedOnLesson } from '../learning-tree';
import { people } from '../people';
import { isTighter, paragraphReaders, tighterWish } from './keep-tighter';
import { knownObjectives } from '../projects';
import { amongOthers } from './among-others';
import { NOTE_KINDS, noteItems, type NoteItem } from './note-item';
import { keptTo } from './note-lines';
import { meetingPolicy } from './policy';
import { readLine } from './read-line';
import { setMeetings, type SetMeeting } from './set-meeting';
import { nobodyNamed } from './whose-words';

const LOCKED = 'The note is locked. Whoever facilitates the set can open it again.';

export const addNoteItemWish = v.object({
	/** Empty: the first letter of the text says it (see {@link readLine}), else information. */
	kind: v.optional(v.union([v.literal(''), v.picklist(NOTE_KINDS)], 'Choose what kind of item this is.'), ''),
	text: field.prose(20_000, 'Write what is to be kept.'),
	saidBy: v.optional(v.union([v.literal(''), field.id], 'Choose somebody from the list.'), ''),
	saidFor: v.optional(field.optionalLine(200), ''),
	/** The topic of the agenda that it belongs under. */
	topic: v.optional(v.union([v.literal(''), field.id], 'Choose a topic from the list.'), ''),
	tighter: tighterWish,
	// For an action.
	person: undertakingWish.entries.person,
	body: undertakingWish.entries.body,
	due: undertakingWish.entries.due,
	measure: undertakingWish.entries.measure,
	difference: undertakingWish.entries.difference,
	objectives: undertakingWish.entries.objectives,
	/** A lesson that the action is agreed on. */
	lesson: v.optional(v.union([v.literal(''), field.id], 'Choose a lesson from the list.'), '')
});
export type AddNoteItemWish = v.InferOutput<typeof addNoteItemWish>;

/** Writes one more thing into the note. An action is agreed in the same breath, with the paragraph's readers. */
export const addNoteItem = (ctx: Context, meeting: Id, wish: AddNoteItemWish): Promise<Id> =>
	amongOthers(() => added(ctx, meeting, wish));

async function added(ctx: Context, meeting: Id, wish: AddNoteItemWish): Promise<Id> {
	const seen = await ctx.read.find(setMeetings, meeting);
	authorize(meetingPolicy, 'write', ctx.actor, seen, LOCKED);
	await nobodyNamed(ctx, seen, wish);
	const { kind, text } = wish.kind === '' ? readLine(wish.text) : { kind: wish.kind, text: wish.text };
	if (wish.saidBy) await ctx.read.find(people, wish.saidBy);
	const readers = await paragraphReaders(ctx, seen, wish.tighter, wish.saidBy || null);
	const audience = [...readers.audience];
	const topic = seen.agenda.find((each) => each.topic === wish.topic)?.topic ?? null;
	const agreed = kind === 'action' ? await agree(ctx, { ...wish, text, topic: topic ?? '' }, seen, audience) : null;
	const id = ctx.newId();
	const item: NoteItem = {
		meeting,
		set: seen.set,
		position: await nextPosition(ctx, meeting),
		kind,
		text,
		saidBy: wish.saidBy || null,
		saidFor: wish.saidFor,
		topic,
		action: agreed?.id ?? null,
		agreed: agreed?.terms ?? null,
		audience
	};
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'addNoteItem',
		subject: ref('note-item', id),
		changes: [create(noteItems, id, item), ...readers.changes, ...(agreed?.changes ?? [])],
		// Neither locked nor moved to another circle since it was read.
		expects: [expect(setMeetings, seen), ...(agreed?.expects ?? [])],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** The place of the next item at the end of a note. */
export async function nextPosition(ctx: Context, meeting: Id): Promise<number> {
	const order = { by: 'position', direction: 'descending' } as const;
	const { items } = await ctx.read.list(noteItems, { where: { meeting }, order, limit: 1 });
	return (items[0]?.position ?? -1) + 1;
}

/** The action that a paragraph records, on a lesson if one is named. */
async function agree(ctx: Context, wish: AddNoteItemWish, meeting: Saved<SetMeeting>, audience: NoteItem['audience']) {
	await knownObjectives(ctx, wish.objectives);
	const on = wish.lesson ? await agreedOnLesson(ctx, wish.lesson, audience) : null;
	const words = { ...wish, what: actionWords(wish.text), note: meeting.note };
	const source = ref('set-meeting', meeting.id);
	const links = on ? [on.link] : [];
	const { set } = meeting;
	const agreedOn = dayOf(meeting.startsAt);
	const action = await undertaking(ctx, words, { source, audience, set, topic: wish.topic || null, agreedOn, links });
	return { ...action, terms: termsIn(wish), expects: on ? [on.expects] : [] };
}

const termsIn = ({ person, body, due, measure }: AddNoteItemWish): NoteItem['agreed'] => ({
	owner: person ? { kind: 'person', person } : body ? { kind: 'body', body } : null,
	due: due || null,
	measure
});

const MOST_LETTERS = 500;

/** A paragraph as the words of an action, on one line. */
function actionWords(text: string): string {
	if (text.length > MOST_LETTERS)
		throw Invalid.field('text', `Keep an action to ${MOST_LETTERS} letters; put the rest into an item of its own.`);
	return text.replace(/\s+/g, ' ');
}

export const changeNoteItemWish = v.object({
	version: v.number(),
	kind: v.picklist(NOTE_KINDS, 'Choose what kind of item this is.'),
	text: field.prose(20_000, 'Write what is to be kept, or delete the item.'),
	saidBy: v.optional(v.union([v.literal(''), field.id], 'Choose somebody from the list.'), ''),
	saidFor: v.optional(field.optionalLine(200), ''),
	/** Keeps the item tighter from now on; its earlier wordings then close as well. */
	tighter: tighterWish
});
export type ChangeNoteItemWish = v.InferOutput<typeof changeNoteItemWish>;

/**
 * Rewords an item; an action that still has these words is reworded with it. Somebody else's later wording is never
 * overwritten: that is a Conflict.
 */
export const changeNoteItem = (ctx: Context, item: Id, wish: ChangeNoteItemWish): Promise<void> =>
	amongOthers(() => rewordItem(ctx, item, wish), ref(noteItems.kind, item));

async function rewordItem(ctx: Context, item: Id, wish: ChangeNoteItemWish): Promise<void> {
	const { seen, meeting } = await writableItem(ctx, item);
	await nobodyNamed(ctx, meeting, wish);
	if ((seen.kind === 'action') !== (wish.kind === 'action'))
		throw Invalid.field('kind', 'An action stays an action here. Change it on its own page.');
	if (seen.action && wish.tighter) throw Invalid.field('tighter', 'An action keeps the readers it was agreed with.');
	if (wish.saidBy) await ctx.read.find(people, wish.saidBy);
	const readers =
		wish.tighter && isTighter(wish.tighter, keptTo(meeting, seen))
			? await paragraphReaders(ctx, meeting, wish.tighter, wish.saidBy || null, seen.audience)
			: null;
	const values = {
		kind: wish.kind,
		text: wish.text,
		saidBy: wish.saidBy || null,
		saidFor: wish.saidFor,
		...(readers ? { audience: [...readers.audience] } : {})
	};
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'changeNoteItem',
		subject: ref('note-item', item),
		changes: [
			change(noteItems, { ...seen, version: wish.version }, values),
			...(readers?.changes ?? []),
			...(await reworded(ctx, seen, wish.text))
		],
		expects: [expect(setMeetings, meeting)],
		key: ctx.requestKey
	});
}

async function reworded(ctx: Context, item: NoteItem, text: string): Promise<Change[]> {
	if (item.action === null) return [];
	const what = actionWords(text);
	const [found] = await ctx.read.findMany([ref(agreedActions.kind, item.action)]);
	const action = found?.record as Saved<AgreedAction> | undefined;
	const isSame = action && isOpen(action) && action.what === item.text.replace(/\s+/g, ' ') && action.what !== what;
	return isSame ? [change(agreedActions, action, { what })] : [];
}

/** An item that the actor may write in, with its meeting. */
export async function writableItem(ctx: Context, item: Id) {
	const seen = await ctx.read.find(noteItems, item);
	const meeting = await ctx.read.find(setMeetings, seen.meeting);
	authorize(meetingPolicy, 'write', ctx.actor, meeting, LOCKED);
	return { seen, meeting };
}
