import * as v from 'valibot';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { ownedLesson } from './lesson-origin';
import { commitStep, exceptionsWith, seenVersion, stepTo, whereNotHeld, whereSeen } from './lesson-step';
import { lessonPolicy } from './policy';

export const identifyLessonWish = v.object({
	version: seenVersion,
	where: whereSeen('Say where you talked it through: a team meeting, a supervision, a set.'),
	notHeld: whereNotHeld
});

/** Says that people talked it through and stand by its wording as a lesson. */
export async function identifyLesson(ctx: Context, id: Id, wish: v.InferOutput<typeof identifyLessonWish>): Promise<void> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'identify', ctx.actor, of, 'Staff say that a noticed lesson is identified.');
	await commitStep(ctx, of, 'identifyLesson', {
		version: wish.version,
		values: { ...stepTo(ctx, of, 'identified', { where: wish.where }), ...exceptionsWith(ctx, of, wish.notHeld, 'identified') }
	});
}
