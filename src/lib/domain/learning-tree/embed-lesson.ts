import * as v from 'valibot';
import { dayInWords } from '../shared/clock';
import { expect, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { everyOf } from '../people';
import { withGathered } from './gathered';
import { ownedLesson } from './lesson-origin';
import { commitStep, exceptionsWith, seenVersion, stepTo, whereNotHeld } from './lesson-step';
import { lessonPolicy } from './policy';
import { hasLasted, whereApplied } from './where-applied';

export const embedLessonWish = v.object({
	version: seenVersion,
	reason: field.line(500, 'Say how one can tell that it is now simply how you work.'),
	notHeld: whereNotHeld
});

/** Says that it is now simply how we work: somebody looked again after the weeks agreed, and it was still so. */
export async function embedLesson(ctx: Context, id: Id, wish: v.InferOutput<typeof embedLessonWish>): Promise<void> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'embed', ctx.actor, of, 'Staff say that an applied lesson is embedded.');
	const applied = await everyOf(ctx.read, whereApplied, { lesson: { in: await withGathered(ctx, of.lesson) } });
	const proof = applied.find(hasLasted);
	if (!proof) throw Invalid.field('', missing(applied.flatMap((each) => each.lookAgain ?? [])));
	await commitStep(ctx, of, 'embedLesson', {
		version: wish.version,
		values: { ...stepTo(ctx, of, 'embedded', { reason: wish.reason }), ...exceptionsWith(ctx, of, wish.notHeld, 'embedded') },
		expects: [expect(whereApplied, proof)]
	});
}

function missing(days: readonly string[]): string {
	const next = days.toSorted()[0];
	const proof = 'Embedded means that somebody looked again after the weeks agreed, and it was still so.';
	return next === undefined ? `${proof} Nobody has yet.` : `${proof} That look is due on ${dayInWords(next)}.`;
}
