import * as v from 'valibot';
import { addDays, today, type Day } from '../shared/clock';
import { RESTORE_DAYS } from '../shared/collection';
import { expect, remove, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { link, links } from '../shared/thread';
import { lessons, type Lesson } from './lesson';
import { ownedLesson } from './lesson-origin';
import { isEnded } from './lesson-state';
import { actNow, commitStep, exceptionsWith, seenVersion, stepTo, whereNotHeld } from './lesson-step';
import { lessonPolicy } from './policy';

export const mergeLessonWish = v.object({
	version: seenVersion,
	into: v.pipe(v.string('Choose the lesson that is kept.'), field.id),
	notHeld: whereNotHeld
});

const SAME = 'The same lesson, told twice.';

/**
 * Merges a lesson into another that says the same. It stays as it is, with its own readers; the kept one gathers what was said
 * and agreed on both, for whoever reads both, and the address of this one leads there.
 */
export async function mergeLesson(ctx: Context, id: Id, wish: v.InferOutput<typeof mergeLessonWish>): Promise<void> {
	const [of, kept] = await Promise.all([ownedLesson(ctx, id), ctx.read.find(lessons, wish.into)]);
	authorize(lessonPolicy, 'merge', ctx.actor, of, 'Staff merge lessons that still stand.');
	if (kept.id === id || isEnded(kept.state)) throw Invalid.field('into', 'Choose another lesson that still stands.');
	await commitStep(ctx, of, 'mergeLesson', {
		version: wish.version,
		values: {
			...stepTo(ctx, of, 'superseded', { reason: SAME, supersededBy: kept.id }),
			...exceptionsWith(ctx, of, wish.notHeld, of.lesson.state.is),
			merged: { into: kept.id, at: actNow(ctx, of).at }
		},
		changes: [link(ctx, ref(lessons.kind, id), 'cited-by', ref(lessons.kind, kept.id), of.lesson.audience)],
		expects: [expect(lessons, kept)]
	});
}

export const unmergeLessonWish = v.object({ version: seenVersion });

/** Takes a merge back within thirty days: the lesson stands again in the state that it had. */
export async function unmergeLesson(ctx: Context, id: Id, wish: v.InferOutput<typeof unmergeLessonWish>): Promise<void> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'unmerge', ctx.actor, of, 'Staff take a merge back.');
	const { merged, steps } = of.lesson;
	if (!mayUnmerge(of.lesson, today(ctx.clock))) throw Invalid.field('', `A merge can be taken back for ${RESTORE_DAYS} days.`);
	const there = refText(ref(lessons.kind, merged!.into));
	const leads = await ctx.read.list(links, { where: { from: refText(ref(lessons.kind, id)), to: there }, limit: 10 });
	await commitStep(ctx, of, 'unmergeLesson', {
		version: wish.version,
		values: { state: steps.at(-1)!, steps: steps.slice(0, -1), merged: null },
		changes: leads.items.filter((each) => each.type === 'cited-by').map((each) => remove(links, each))
	});
}

/** A merge whose day is not told, since an unnamed author made it, can always be taken back. */
export const mayUnmerge = ({ merged }: Pick<Lesson, 'merged'>, day: Day): boolean =>
	merged !== null && (merged.at === null || addDays(merged.at, RESTORE_DAYS) >= day);
