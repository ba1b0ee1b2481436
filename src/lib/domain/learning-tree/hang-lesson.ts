import * as v from 'valibot';
import { change, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { lessons } from './lesson';
import { actsUnnamed, ownedLesson } from './lesson-origin';
import { placeOnTree } from './plant-lesson';
import { lessonPolicy } from './policy';

const MOVERS = 'Staff move lessons from branch to branch.';

export const hangLessonWish = v.object({
	version: v.number(),
	place: v.pipe(v.string('Choose a place on the tree.'), field.id)
});

/** A lesson as the page knows it from which it is hung elsewhere. `place`: the branch or project where it hangs now. */
export async function lessonToHang(ctx: Context, id: Id) {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'hang', ctx.actor, of, MOVERS);
	const { version, title, branch, project } = of.lesson;
	return { id, version, title, place: branch ?? project };
}

/** Hangs a lesson on another branch. Who may read it does not change by that. */
export async function hangLesson(ctx: Context, id: Id, wish: v.InferOutput<typeof hangLessonWish>): Promise<void> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'hang', ctx.actor, of, MOVERS);
	const place = await placeOnTree(ctx, wish.place);
	await ctx.store.commit({
		by: actsUnnamed(of) ? 'unnamed' : ctx.actor.id,
		verb: 'hangLesson',
		subject: ref(lessons.kind, id),
		changes: [change(lessons, { ...of.lesson, version: wish.version }, place.at)],
		expects: [place.expects],
		key: ctx.requestKey
	});
}
