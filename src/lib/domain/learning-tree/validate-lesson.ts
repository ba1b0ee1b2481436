import * as v from 'valibot';
import { today } from '../shared/clock';
import type { Context } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { ownedLesson } from './lesson-origin';
import { mayFollow } from './lesson-state';
import { commitStep, exceptionsWith, stepTo, whereNotHeld, whereSeen, type AlongWith } from './lesson-step';
import { lessonPolicy } from './policy';

export const validateLessonWish = v.object({
	words: field.prose(2_000, 'Say what you saw.'),
	where: whereSeen('Say where you saw it: a team, a body or a place.'),
	/** What it rests on where it was not their own eyes: a report, a colleague at another body. */
	source: v.optional(field.optionalLine(200), ''),
	notHeld: whereNotHeld
});

/** A second person has seen it too, and says what and where, or which source says so. The first one to say so validates the lesson. */
export async function validateLesson(
	ctx: Context,
	id: Id,
	wish: v.InferOutput<typeof validateLessonWish>,
	along: AlongWith = {}
): Promise<void> {
	const of = await ownedLesson(ctx, id);
	const refusal = of.mine
		? 'It takes a second person to say that they have seen it too.'
		: 'You have said already that you have seen this too, or it has ended.';
	authorize(lessonPolicy, 'validate', ctx.actor, of, refusal);
	const validation = { by: ctx.actor.id, words: wish.words, where: wish.where, source: wish.source, at: today(ctx.clock) };
	const rises = mayFollow(of.lesson.state.is, 'validated');
	const values = {
		validations: [...of.lesson.validations, validation],
		...exceptionsWith(ctx, of, wish.notHeld, 'validated'),
		...(rises ? stepTo(ctx, of, 'validated', { where: wish.where }) : {})
	};
	await commitStep(ctx, of, 'validateLesson', { version: of.lesson.version, values, ...along });
}
