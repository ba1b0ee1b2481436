import type { Context } from '../shared/context';
import { lessonLine, type LessonLine } from './lesson-line';
import { lessons } from './lesson';
import { lessonOrigins } from './lesson-origin';

const SHOWN = 3;

/** A few lessons that wait for a second person and are not the actor's own. */
export async function lessonsToConfirm(ctx: Context): Promise<readonly LessonLine[]> {
	const [waiting, own] = await Promise.all([
		ctx.read.list(lessons, { where: { state: { in: ['noticed', 'identified'] } }, limit: 25 }),
		ctx.read.list(lessonOrigins, { where: { author: ctx.actor.id }, limit: 200 })
	]);
	const mine = new Set(own.items.map((origin) => origin.lesson));
	return waiting.items
		.filter((lesson) => !mine.has(lesson.id) && !lesson.validations.some((each) => each.by === ctx.actor.id))
		.slice(0, SHOWN)
		.map(lessonLine);
}
