import * as v from 'valibot';
import { expect, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { link } from '../shared/thread';
import { lessons } from './lesson';
import { ownedLesson } from './lesson-origin';
import { commitStep, exceptionsWith, seenVersion, stepTo, whereNotHeld, type AlongWith } from './lesson-step';
import { lessonPolicy } from './policy';

export const setAsideLessonWish = v.object({
	version: seenVersion,
	reason: field.line(500, 'Say why it is set aside; the reason stays with it.'),
	notHeld: whereNotHeld
});

/** Lays a lesson aside that did not hold. It stays readable, with the reason. */
export async function setAsideLesson(
	ctx: Context,
	id: Id,
	wish: v.InferOutput<typeof setAsideLessonWish>,
	along: AlongWith = {}
): Promise<void> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'setAside', ctx.actor, of, 'Staff set a lesson aside.');
	await commitStep(ctx, of, 'setAsideLesson', {
		version: wish.version,
		values: { ...stepTo(ctx, of, 'set-aside', { reason: wish.reason }), ...exceptionsWith(ctx, of, wish.notHeld, 'set-aside') },
		...along
	});
}

export const supersedeLessonWish = v.object({
	version: seenVersion,
	by: v.pipe(v.string('Choose the later lesson.'), field.id),
	reason: v.optional(field.optionalLine(500), ''),
	notHeld: whereNotHeld
});

/** Says that a later lesson says it better. The thread leads from the one to the other. */
export async function supersedeLesson(ctx: Context, id: Id, wish: v.InferOutput<typeof supersedeLessonWish>): Promise<void> {
	const [of, later] = await Promise.all([ownedLesson(ctx, id), ctx.read.find(lessons, wish.by)]);
	authorize(lessonPolicy, 'supersede', ctx.actor, of, 'Staff say that a later lesson takes its place.');
	if (later.id === id || later.state.supersededBy !== null) throw Invalid.field('by', 'Choose a lesson that still stands.');
	await commitStep(ctx, of, 'supersedeLesson', {
		version: wish.version,
		values: {
			...stepTo(ctx, of, 'superseded', { reason: wish.reason, supersededBy: later.id }),
			...exceptionsWith(ctx, of, wish.notHeld, 'superseded')
		},
		changes: [link(ctx, ref(lessons.kind, id), 'cited-by', ref(lessons.kind, later.id), of.lesson.audience)],
		expects: [expect(lessons, later)]
	});
}
