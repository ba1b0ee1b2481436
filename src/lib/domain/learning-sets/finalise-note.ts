import * as v from 'valibot';
import type { Saved } from '../shared/collection';
import { change, type Change, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { agreedActions, type AgreedAction } from '../actions';
import { everyOf } from '../people';
import { MOST_ON_AGENDA } from './agenda';
import { floorGone } from './floor-gone';
import { leadingPolicy, toLead } from './leading';
import { noteItems } from './note-item';
import { meetingPolicy } from './policy';
import { setMeetings } from './set-meeting';

export const finaliseNoteWish = v.object({
	/** Topics of the agenda that were not reached, so that they carry over. */
	notReached: v.optional(field.ids(MOST_ON_AGENDA), [])
});

/**
 * Locks the note: it is what was agreed, and can be sent. It keeps owner, day and measure of its actions, which live on. What was
 * not reached is said with it, since nobody can say it of a locked note.
 */
export async function finaliseNote(
	ctx: Context,
	meeting: Id,
	{ notReached }: v.InferOutput<typeof finaliseNoteWish> = { notReached: [] }
): Promise<void> {
	const seen = await ctx.read.find(setMeetings, meeting);
	const led = await toLead(ctx, seen);
	authorize(leadingPolicy, 'finalise', ctx.actor, led, 'Whoever facilitates the set finalises its notes.');
	const agenda = seen.agenda.map((item) =>
		item.topic !== null && notReached.includes(item.topic) ? { ...item, outcome: 'not-reached' as const } : item
	);
	const finalisation = { by: ctx.actor.id, at: ctx.clock.now() };
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'finaliseNote',
		subject: ref('set-meeting', meeting),
		changes: [
			change(setMeetings, seen, { finalisation, agenda }),
			...(await asAgreed(ctx, meeting)),
			...(await floorGone(ctx, meeting))
		],
		key: ctx.requestKey
	});
}

/** Brings what the note says of its actions up to what they are on the day it is locked. */
async function asAgreed(ctx: Context, meeting: Id): Promise<Change[]> {
	const items = (await everyOf(ctx.read, noteItems, { meeting })).filter((item) => item.action !== null);
	const found = await ctx.read.findMany(items.map((item) => ref(agreedActions.kind, item.action!)));
	const actions = new Map(found.map(({ id, record }) => [id, record as Saved<AgreedAction>]));
	return items.flatMap((item) => {
		const action = actions.get(item.action!);
		if (!action) return [];
		const { owner, due, measure } = action;
		const agreed = { owner, due, measure };
		return JSON.stringify(agreed) === JSON.stringify(item.agreed) ? [] : [change(noteItems, item, { agreed })];
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
