import * as v from 'valibot';
import { expect, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { undertaking, undertakingWish } from '../actions';
import { agreedOnLesson, askForLesson, askForLessonWish } from '../learning-tree';
import { LOCKED, supervisionPolicy } from './policy';
import { isGroup, peopleOf, supervisionReaders, supervisions } from './supervision';

export const agreeActionInSupervisionWish = v.object({
	...undertakingWish.entries,
	/** A lesson that the action is agreed on. */
	lesson: v.optional(v.union([v.literal(''), field.id]), '')
});
export type AgreeActionInSupervisionWish = v.InferOutput<typeof agreeActionInSupervisionWish>;

/** Agrees an action in a session, on a lesson if one is named. Only the session's people can read it. */
export async function agreeActionInSupervision(ctx: Context, id: Id, wish: AgreeActionInSupervisionWish): Promise<Id> {
	const seen = await ctx.read.find(supervisions, id);
	authorize(supervisionPolicy, 'agreeAction', ctx.actor, seen, LOCKED);
	const { lesson, ...words } = wish;
	if (words.person && !peopleOf(seen).includes(words.person))
		throw Invalid.field('person', 'An action agreed here belongs to one of you, or to a body outside.');
	const audience = supervisionReaders(seen);
	const on = lesson ? await agreedOnLesson(ctx, lesson, audience) : null;
	const source = ref(supervisions.kind, id);
	const action = await undertaking(ctx, words, { source, audience, links: on ? [on.link] : [] });
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'agreeActionInSupervision',
		subject: ref('agreed-action', action.id),
		changes: action.changes,
		expects: [expect(supervisions, seen), ...(on ? [on.expects] : [])],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

export const askForLessonInSupervisionWish = v.object({
	...askForLessonWish.entries,
	/** Whose words they are, in a group. */
	person: v.optional(v.union([v.literal(''), field.id]), '')
});

/** Asks the supervisee whose words they are whether a lesson may be made of something they said here. */
export async function askForLessonInSupervision(
	ctx: Context,
	id: Id,
	wish: v.InferInput<typeof askForLessonInSupervisionWish>
): Promise<Id> {
	const seen = await ctx.read.find(supervisions, id);
	authorize(supervisionPolicy, 'askForLesson', ctx.actor, seen);
	const by = isGroup(seen) ? wish.person : seen.supervisees[0]!;
	if (!by || !seen.supervisees.includes(by)) throw Invalid.field('person', 'Choose whose words they are.');
	const source = ref(supervisions.kind, id);
	return askForLesson(ctx, { words: wish.words }, { source, readers: supervisionReaders(seen), day: seen.day, by });
}
