import * as v from 'valibot';
import { dayOf } from '../shared/clock';
import { change, create, remove, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { undertaking, undertakingWish } from '../actions';
import { people } from '../people';
import { NOTE_KINDS, noteItems, type NoteKind } from './note-item';
import { meetingPolicy } from './policy';
import { setMeetings } from './set-meeting';

const LOCKED = 'The note is locked. Whoever facilitates the set can open it again.';

export const addNoteItemWish = v.object({
	/** Empty: the first letter of the text says it (`!` action, `?` question, `=` decision), else information. */
	kind: v.optional(v.union([v.literal(''), v.picklist(NOTE_KINDS)], 'Choose what kind of item this is.'), ''),
	text: field.prose(20_000, 'Write what is to be kept.'),
	saidBy: v.optional(v.union([v.literal(''), field.id]), ''),
	saidFor: v.optional(field.optionalLine(200), ''),
	// For an action.
	person: undertakingWish.entries.person,
	body: undertakingWish.entries.body,
	due: undertakingWish.entries.due,
	measure: undertakingWish.entries.measure,
	difference: undertakingWish.entries.difference,
	objectives: undertakingWish.entries.objectives
});
export type AddNoteItemWish = v.InferOutput<typeof addNoteItemWish>;

const MARKS: Readonly<Record<string, NoteKind>> = { '!': 'action', '?': 'question', '=': 'decision' };

/** The kind and words of a line as it was typed in a live meeting. */
export function readLine(text: string): { kind: NoteKind; text: string } {
	const kind = MARKS[text.charAt(0)];
	const words = text.slice(1).trim();
	return kind && words ? { kind, text: words } : { kind: 'information', text };
}

/** Writes one more thing into the note. An action is agreed in the same breath, with the meeting's readers. */
export async function addNoteItem(ctx: Context, meeting: Id, wish: AddNoteItemWish): Promise<Id> {
	const seen = await ctx.read.find(setMeetings, meeting);
	authorize(meetingPolicy, 'write', ctx.actor, seen, LOCKED);
	const { kind, text } = wish.kind === '' ? readLine(wish.text) : { kind: wish.kind, text: wish.text };
	if (wish.saidBy) await ctx.read.find(people, wish.saidBy);
	if (kind === 'action' && text.length > 500)
		throw Invalid.field('text', 'Keep an action to 500 letters; put the rest into an item of its own.');
	const last = await ctx.read.list(noteItems, {
		where: { meeting },
		order: { by: 'position', direction: 'descending' },
		limit: 1
	});
	const where = { source: ref('set-meeting', meeting), audience: seen.audience, set: seen.set, agreedOn: dayOf(seen.startsAt) };
	const agreed =
		kind === 'action' ? await undertaking(ctx, { ...wish, what: text.replace(/\s+/g, ' '), note: seen.note }, where) : null;
	const id = ctx.newId();
	const item = {
		meeting,
		set: seen.set,
		position: (last.items[0]?.position ?? -1) + 1,
		kind,
		text,
		saidBy: wish.saidBy || null,
		saidFor: wish.saidFor,
		action: agreed?.id ?? null,
		audience: [...seen.audience]
	};
	const changes = [create(noteItems, id, item), ...(agreed?.changes ?? [])];
	return (
		await ctx.store.commit({ by: ctx.actor.id, verb: 'addNoteItem', subject: ref('note-item', id), changes, key: ctx.requestKey })
	).subject.id;
}

export const changeNoteItemWish = v.object({
	version: v.number(),
	kind: v.picklist(NOTE_KINDS),
	text: field.prose(20_000, 'Write what is to be kept, or delete the item.'),
	saidBy: v.optional(v.union([v.literal(''), field.id]), ''),
	saidFor: v.optional(field.optionalLine(200), '')
});

/** Rewords an item. Somebody else's later wording is never overwritten: that is a Conflict. */
export async function changeNoteItem(ctx: Context, item: Id, wish: v.InferOutput<typeof changeNoteItemWish>): Promise<void> {
	const { seen } = await writable(ctx, item);
	if ((seen.kind === 'action') !== (wish.kind === 'action'))
		throw Invalid.field('kind', 'An action stays an action here. Change it on its own page.');
	if (wish.saidBy) await ctx.read.find(people, wish.saidBy);
	const values = { kind: wish.kind, text: wish.text, saidBy: wish.saidBy || null, saidFor: wish.saidFor };
	const changes = [change(noteItems, { ...seen, version: wish.version }, values)];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'changeNoteItem',
		subject: ref('note-item', item),
		changes,
		key: ctx.requestKey
	});
}

/** Takes an item out of an open note. An action that was agreed lives on in the register. */
export async function deleteNoteItem(ctx: Context, item: Id): Promise<void> {
	const { seen } = await writable(ctx, item);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'deleteNoteItem',
		subject: ref('note-item', item),
		changes: [remove(noteItems, seen)],
		key: ctx.requestKey
	});
}

async function writable(ctx: Context, item: Id) {
	const seen = await ctx.read.find(noteItems, item);
	const meeting = await ctx.read.find(setMeetings, seen.meeting);
	authorize(meetingPolicy, 'write', ctx.actor, meeting, LOCKED);
	return { seen, meeting };
}

/** Locks the note: it is what was agreed, and can be sent. The actions in it live on. */
export async function finaliseNote(ctx: Context, meeting: Id): Promise<void> {
	const seen = await ctx.read.find(setMeetings, meeting);
	authorize(meetingPolicy, 'finalise', ctx.actor, seen, 'Whoever facilitates the set finalises its notes.');
	const changes = [change(setMeetings, seen, { finalisation: { by: ctx.actor.id, at: ctx.clock.now() } })];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'finaliseNote',
		subject: ref('set-meeting', meeting),
		changes,
		key: ctx.requestKey
	});
}

export const reopenNoteWish = v.object({ reason: field.line(300, 'Say why; the reason stays on the note.') });

/** Opens a locked note again. That it was opened, by whom and why stays visible on it. */
export async function reopenNote(ctx: Context, meeting: Id, wish: v.InferOutput<typeof reopenNoteWish>): Promise<void> {
	const seen = await ctx.read.find(setMeetings, meeting);
	authorize(meetingPolicy, 'reopen', ctx.actor, seen, 'Whoever facilitates the set opens its notes again.');
	const reopening = { by: ctx.actor.id, at: ctx.clock.now(), reason: wish.reason };
	const changes = [change(setMeetings, seen, { finalisation: null, reopenings: [...seen.reopenings, reopening] })];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'reopenNote',
		subject: ref('set-meeting', meeting),
		changes,
		key: ctx.requestKey
	});
}
