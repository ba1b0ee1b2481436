import * as v from 'valibot';
import { withItsOriginal } from '../easy-read';
import { change, type Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { lessons, lessonText } from './lesson';
import { actsUnnamed, ownedLesson } from './lesson-origin';
import { lessonPolicy } from './policy';

export const redactLessonAgainWish = v.object({ version: v.number(), ...lessonText });
export type RedactLessonAgainWish = v.InferOutput<typeof redactLessonAgainWish>;

/**
 * The author rewords their lesson, so that it tells less. What others said of it stays; how it was worded before is out of
 * every reader's reach, with its easy read.
 */
export async function redactLessonAgain(ctx: Context, id: Id, wish: RedactLessonAgainWish): Promise<void> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'redactAgain', ctx.actor, of, 'Only its author can change what a lesson says.');
	const { version, ...text } = wish;
	// An easy read may still say what was to be told no longer.
	const by = actsUnnamed(of) ? null : ctx.actor.id;
	const easyRead = await withItsOriginal(ctx, ref(lessons.kind, id), null, by);
	await ctx.store.commit({
		by: actsUnnamed(of) ? 'unnamed' : ctx.actor.id,
		verb: 'redactLessonAgain',
		subject: ref(lessons.kind, id),
		changes: [change(lessons, { ...of.lesson, version }, { ...text, toldFrom: version + 1 }), ...easyRead],
		key: ctx.requestKey
	});
}
