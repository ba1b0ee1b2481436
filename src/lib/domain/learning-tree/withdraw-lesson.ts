import { withItsOriginal } from '../easy-read';
import { asRule } from '../shared/as-rule';
import { change, remove, type Change, type Context, type Removed } from '../shared/context';
import { Invalid } from '../shared/errors';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { links } from '../shared/thread';
import { everyOf } from '../people';
import { lessons } from './lesson';
import { lessonComments } from './lesson-comment';
import { actsUnnamed, lessonOrigins, ownedLesson, type OwnedLesson, type WithdrawnKind } from './lesson-origin';
import { lessonPolicy } from './policy';

/** Whether somebody else has built on it: seen it too, taken it a step further, agreed an action on it or cited it. */
export async function isBuiltOn(ctx: Context, { lesson }: OwnedLesson): Promise<boolean> {
	if (lesson.validations.length > 0) return true;
	if ([...lesson.steps, lesson.state].some((each) => each.by !== null && each.by !== ctx.actor.id)) return true;
	const from = refText(ref(lessons.kind, lesson.id));
	return (await asRule(ctx).list(links, { where: { from }, limit: 1 })).items.length > 0;
}

const BUILT_ON = 'Somebody has built on this lesson, so it stays. You can redact its wording again, or set it aside.';

/**
 * Takes a lesson back from everybody, with the comments under it and its easy read, as long as nobody else has built on it. What it grew from
 * stays untouched. It can be restored for 30 days; one without a name by {@link restoreLesson}, since nobody is on record as having removed it.
 */
export async function withdrawLesson(ctx: Context, id: Id): Promise<void> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'withdraw', ctx.actor, of, 'Only its author can withdraw a lesson.');
	if (await isBuiltOn(ctx, of)) throw Invalid.field('', BUILT_ON);
	const to = refText(ref(lessons.kind, id));
	const all = asRule(ctx);
	const [threads, comments, easyRead] = await Promise.all([
		all.list(links, { where: { to }, limit: 200 }),
		everyOf(all, lessonComments, { lesson: id }),
		withItsOriginal(ctx, ref(lessons.kind, id), null, actsUnnamed(of) ? null : ctx.actor.id)
	]);
	const changes = [
		remove(lessons, of.lesson),
		...threads.items.map((each) => remove(links, each)),
		...comments.map((each) => remove(lessonComments, each))
	];
	await ctx.store.commit({
		by: actsUnnamed(of) ? 'unnamed' : ctx.actor.id,
		verb: 'withdrawLesson',
		subject: ref(lessons.kind, id),
		changes: [...changes, ...easyRead, ...originAfter(ctx, of, changes)],
		key: ctx.requestKey
	});
}

/** The origin of a named lesson goes with it; that of an unnamed one stays with its author and keeps what can come back. */
function originAfter(ctx: Context, of: OwnedLesson, gone: readonly Change[]): Change[] {
	if (!of.origin) return [];
	if (!actsUnnamed(of)) return [remove(lessonOrigins, of.origin)];
	const { title, audience } = of.lesson;
	const removed = gone.map((each) => ({ kind: each.of.kind as WithdrawnKind, id: each.id, version: each.version + 1 }));
	return [change(lessonOrigins, of.origin, { withdrawal: { at: ctx.clock.now(), title, audience, removed } })];
}

/** Whether a removed comment went with its lesson: it comes back with that, and not by itself. */
export const wentWithItsLesson = ({ kind, act }: Removed): boolean =>
	kind === lessonComments.kind && act.some((each) => each.kind === lessons.kind);
