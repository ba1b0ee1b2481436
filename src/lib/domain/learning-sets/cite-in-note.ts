import * as v from 'valibot';
import { dayOf } from '../shared/clock';
import { create, expect, remove, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id } from '../shared/ids';
import { abilities, authorize } from '../shared/policy';
import { link, links } from '../shared/thread';
import { lessons } from '../learning-tree';
import { learningSets } from './learning-set';
import { noteItems } from './note-item';
import { meetingPolicy } from './policy';
import { setMeetings } from './set-meeting';
import { nextPosition } from './write-note';

const LOCKED = 'The note is locked. Whoever facilitates the set can open it again.';

export const citeInNoteWish = v.object({
	meeting: field.id,
	words: field.prose(2_000, 'Write the line that the note keeps.')
});
export const unciteInNoteWish = v.object({ meeting: field.id });

/**
 * Cites a lesson in the open note of a meeting: a line in the writer's words, and a link that shows the lesson to whoever
 * may read both. The line never holds the lesson's own words, since not everybody in a set may read it.
 */
export async function citeInNote(
	ctx: Context,
	lesson: Id,
	{ meeting, words }: v.InferOutput<typeof citeInNoteWish>
): Promise<Id> {
	const [cited, seen] = await Promise.all([ctx.read.find(lessons, lesson), ctx.read.find(setMeetings, meeting)]);
	authorize(meetingPolicy, 'write', ctx.actor, seen, LOCKED);
	const [held, position] = await Promise.all([linking(ctx, lesson, [meeting]), nextPosition(ctx, meeting)]);
	if (held.length > 0) throw Invalid.field('meeting', 'That note cites it already.');
	const id = ctx.newId();
	const audience = [...seen.audience];
	const item = { meeting, set: seen.set, position, kind: 'information' as const, text: words, audience };
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'citeInNote',
		subject: ref(noteItems.kind, id),
		changes: [
			create(noteItems, id, { ...item, saidBy: null, saidFor: '', topic: null, action: null, agreed: null }),
			link(ctx, ref(lessons.kind, lesson), 'cited-by', ref(setMeetings.kind, meeting), audience)
		],
		expects: [expect(setMeetings, seen), expect(lessons, cited)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** Takes the link to a lesson out of an open note. The line that was written stays; it is changed like any other. */
export async function unciteInNote(ctx: Context, lesson: Id, { meeting }: v.InferOutput<typeof unciteInNoteWish>): Promise<void> {
	const [seen] = await Promise.all([ctx.read.find(setMeetings, meeting), ctx.read.find(lessons, lesson)]);
	authorize(meetingPolicy, 'write', ctx.actor, seen, LOCKED);
	const held = await linking(ctx, lesson, [meeting]);
	if (held.length === 0) return;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'unciteInNote',
		subject: ref(setMeetings.kind, meeting),
		changes: held.map((each) => remove(links, each)),
		expects: [expect(setMeetings, seen)],
		key: ctx.requestKey
	});
}

/** A note that the actor may write in, and whether it cites the lesson. */
interface OpenNote {
	readonly meeting: Id;
	readonly title: string;
	readonly day: string;
	readonly set: string;
	readonly cites: boolean;
}

/** The open notes that the actor may cite a lesson in, of the latest fifty meetings. */
export async function openNotes(ctx: Context, lesson: Id): Promise<readonly OpenNote[]> {
	const order = { by: 'startsAt', direction: 'descending' } as const;
	const { items } = await ctx.read.list(setMeetings, { where: { state: 'open' }, order, limit: 50 });
	const open = items.filter((meeting) => abilities(meetingPolicy, ctx.actor, meeting).write);
	const [held, sets] = await Promise.all([
		linking(
			ctx,
			lesson,
			open.map(({ id }) => id)
		),
		Promise.all(open.map(({ set }) => ctx.read.find(learningSets, set)))
	]);
	const citing = new Set(held.map(({ to }) => to));
	return open.map(({ id, title, startsAt }, at) => ({
		meeting: id,
		title,
		day: dayOf(startsAt),
		set: sets[at]!.name,
		cites: citing.has(refText(ref(setMeetings.kind, id)))
	}));
}

async function linking(ctx: Context, lesson: Id, meetings: readonly Id[]) {
	if (meetings.length === 0) return [];
	const to = { in: meetings.map((each) => refText(ref(setMeetings.kind, each))) };
	const { items } = await ctx.read.list(links, { where: { from: refText(ref(lessons.kind, lesson)), to }, limit: 200 });
	return items.filter(({ type }) => type === 'cited-by');
}
