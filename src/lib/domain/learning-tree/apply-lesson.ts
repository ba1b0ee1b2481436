import * as v from 'valibot';
import type { Saved } from '../shared/collection';
import { expect, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { parseRef, ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { links } from '../shared/thread';
import { agreedActions, type AgreedAction } from '../actions';
import { lessons } from './lesson';
import { ownedLesson } from './lesson-origin';
import { commitStep, seenVersion, stepTo, whereSeen } from './lesson-step';
import { lessonPolicy } from './policy';

/** The actions agreed on a lesson that this actor may read. */
export async function actionsOn(ctx: Context, id: Id): Promise<readonly Saved<AgreedAction>[]> {
	const page = await ctx.read.list(links, { where: { from: refText(ref(lessons.kind, id)) }, limit: 200 });
	const agreed = page.items.filter((each) => each.type === 'agreed-on').map((each) => parseRef(each.to)!);
	const found = await ctx.read.findMany(agreed);
	return found.filter((each) => each.kind === agreedActions.kind).map((each) => each.record as Saved<AgreedAction>);
}

export const applyLessonWish = v.object({ version: seenVersion, where: whereSeen });

/** Says that it is applied: an action agreed on it has been done. */
export async function applyLesson(ctx: Context, id: Id, wish: v.InferOutput<typeof applyLessonWish>): Promise<void> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'apply', ctx.actor, of, 'Staff say that a validated lesson is applied.');
	const done = (await actionsOn(ctx, id)).find((each) => each.completion !== null);
	if (!done) throw Invalid.field('', 'Applied means that an action agreed on this lesson has been done. None has been done yet.');
	await commitStep(ctx, of, 'applyLesson', {
		version: wish.version,
		values: stepTo(ctx, of, 'applied', { where: wish.where }),
		expects: [expect(agreedActions, done)]
	});
}

export const embedLessonWish = v.object({
	version: seenVersion,
	reason: field.line(500, 'Say how one can tell that it is now simply how you work.')
});

/** Says that it is now simply how we work, and how one can tell. */
export async function embedLesson(ctx: Context, id: Id, wish: v.InferOutput<typeof embedLessonWish>): Promise<void> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'embed', ctx.actor, of, 'Staff say that an applied lesson is embedded.');
	await commitStep(ctx, of, 'embedLesson', {
		version: wish.version,
		values: stepTo(ctx, of, 'embedded', { reason: wish.reason })
	});
}
