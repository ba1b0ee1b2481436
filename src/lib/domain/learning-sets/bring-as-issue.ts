import * as v from 'valibot';
import { agreedActions, authorizeFor, decided } from '../actions';
import { everyOf } from '../people';
import { change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { topicAtEnd } from './add-to-agenda';
import { comingMeetings, type MeetingLine } from './coming-meetings';
import { learningSets } from './learning-set';
import { setMeetings } from './set-meeting';

const AGENDA_TITLE = 200;

export const bringAsIssueWish = v.object({
	meeting: v.pipe(v.string('Choose a meeting.'), v.nonEmpty('Choose a meeting.'), field.id),
	/** What the agenda calls it, where its set carries on the one that agreed the action; else the action's own words stand there. */
	title: v.optional(field.optionalLine(AGENDA_TITLE), '')
});

/**
 * Brings an action that is carried on and on to a coming meeting of its set, as an issue of its own on the agenda. Where that set was
 * merged or split, to one of a set that carries it on: not everybody there reads the action, so whoever brings it says what the
 * agenda calls it (ADR 165).
 * @throws Invalid at `meeting` where another set holds it, at `title` where it needs words of its own
 */
export async function bringAsIssue(ctx: Context, action: Id, wish: v.InferOutput<typeof bringAsIssueWish>): Promise<void> {
	const [seen, meeting] = await Promise.all([ctx.read.find(agreedActions, action), ctx.read.find(setMeetings, wish.meeting)]);
	await authorizeFor(ctx, 'change', seen);
	const isOwn = meeting.set === seen.set;
	if (!isOwn && !(seen.set && (await ctx.read.find(learningSets, meeting.set)).continues.includes(seen.set)))
		throw Invalid.field('meeting', 'Choose a meeting of the set that agreed it, or of one that carries that on.');
	if (!isOwn && wish.title === '')
		throw Invalid.field('title', 'Say what the agenda calls it: not everybody there can read the action.');
	const title = isOwn ? `An issue: ${seen.what}`.slice(0, AGENDA_TITLE).toWellFormed() : wish.title;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'bringAsIssue',
		subject: ref(agreedActions.kind, action),
		changes: [
			change(agreedActions, seen, decided(ctx, seen, { is: 'brought', meeting: meeting.id })),
			topicAtEnd(ctx, meeting, title)
		],
		key: ctx.requestKey
	});
}

/** A coming meeting to which an action can be brought; `elsewhere`: of a set that carries on the one that agreed it. */
export type MeetingToBringTo = MeetingLine & { readonly elsewhere: boolean };

/** Coming meetings to which the actor can bring an action of a set: its own, and those of the sets that carry it on. */
export async function meetingsToBringTo(ctx: Context, set: Id | null): Promise<readonly MeetingToBringTo[]> {
	if (set === null) return [];
	const [coming, carrying] = await Promise.all([comingMeetings(ctx), everyOf(ctx.read, learningSets, { continues: set })]);
	const sets = new Set([set, ...carrying.map(({ id }) => id)]);
	return coming.filter((each) => sets.has(each.set)).map((each) => ({ ...each, elsewhere: each.set !== set }));
}
