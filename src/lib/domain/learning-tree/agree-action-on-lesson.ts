import { expect, type Context, type Expectation } from '../shared/context';
import type { Audience } from '../shared/audience';
import { ref, type Id, type Ref } from '../shared/ids';
import { authorize } from '../shared/policy';
import type { LinkType } from '../shared/thread';
import { undertaking, type UndertakingWish } from '../actions';
import { objectiveLines } from '../projects';
import { lessons } from './lesson';
import { ownedLesson } from './lesson-origin';
import { lessonPolicy } from './policy';

/** Agrees an action on a lesson, there on its page. Its readers are the lesson's, and its owner. */
export async function agreeActionOnLesson(ctx: Context, id: Id, wish: UndertakingWish): Promise<Id> {
	const of = await ownedLesson(ctx, id);
	authorize(
		lessonPolicy,
		'agreeAction',
		ctx.actor,
		of,
		'This lesson has ended; agree the action on the one that took its place.'
	);
	const source = ref(lessons.kind, id);
	// It counts towards what its lesson counts towards, as far as whoever agrees it may know that.
	const aims = (await objectiveLines(ctx.read, of.lesson.objectives)).map((each) => each.id);
	const action = await undertaking(
		ctx,
		{ ...wish, objectives: [...new Set([...wish.objectives, ...aims])] },
		{ source, audience: of.lesson.audience }
	);
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'agreeActionOnLesson',
		subject: ref('agreed-action', action.id),
		changes: action.changes,
		expects: [expect(lessons, of.lesson)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** For a meeting or supervision that agrees an action on a lesson: the further link of {@link undertaking}, and what to expect. */
export async function agreedOnLesson(
	ctx: Context,
	id: Id,
	sourceReaders: Audience
): Promise<{
	readonly link: { readonly from: Ref; readonly type: LinkType; readonly audience: Audience };
	readonly expects: Expectation;
}> {
	const of = await ownedLesson(ctx, id);
	authorize(
		lessonPolicy,
		'agreeAction',
		ctx.actor,
		of,
		'This lesson has ended; agree the action on the one that took its place.'
	);
	return {
		link: { from: ref(lessons.kind, id), type: 'agreed-on', audience: sourceReaders },
		expects: expect(lessons, of.lesson)
	};
}
