import { remove, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import { ref, refText, type Id } from '../shared/ids';
import { authorize, system } from '../shared/policy';
import { links } from '../shared/thread';
import { lessons } from './lesson';
import { actsUnnamed, lessonOrigins, ownedLesson, type OwnedLesson } from './lesson-origin';
import { lessonPolicy } from './policy';

/** Whether somebody else has built on it: seen it too, taken it a step further, agreed an action on it or cited it. */
export async function isBuiltOn(ctx: Context, { lesson }: OwnedLesson): Promise<boolean> {
	if (lesson.validations.length > 0) return true;
	if ([...lesson.steps, lesson.state].some((each) => each.by !== null && each.by !== ctx.actor.id)) return true;
	const from = refText(ref(lessons.kind, lesson.id));
	return (await ctx.store.as(system('guard')).list(links, { where: { from }, limit: 1 })).items.length > 0;
}

const BUILT_ON = 'Somebody has built on this lesson, so it stays. You can redact its wording again, or set it aside.';

/** Takes a lesson back from everybody, as long as nobody else has built on it. What it grew from stays untouched. */
export async function withdrawLesson(ctx: Context, id: Id): Promise<void> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'withdraw', ctx.actor, of, 'Only its author can withdraw a lesson.');
	if (await isBuiltOn(ctx, of)) throw Invalid.field('', BUILT_ON);
	const to = refText(ref(lessons.kind, id));
	const threads = await ctx.store.as(system('guard')).list(links, { where: { to }, limit: 200 });
	await ctx.store.commit({
		by: actsUnnamed(of) ? 'unnamed' : ctx.actor.id,
		verb: 'withdrawLesson',
		subject: ref(lessons.kind, id),
		changes: [
			remove(lessons, of.lesson),
			...threads.items.map((each) => remove(links, each)),
			...(of.origin ? [remove(lessonOrigins, of.origin)] : [])
		],
		key: ctx.requestKey
	});
}
