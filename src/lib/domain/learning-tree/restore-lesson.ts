import { addHours } from '../shared/clock';
import { RESTORE_DAYS, type AnyCollection } from '../shared/collection';
import { change, type Change, type Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { canRead } from '../shared/policy';
import { links } from '../shared/thread';
import { lessons } from './lesson';
import { lessonComments } from './lesson-comment';
import { lessonOrigins, type WithdrawnKind } from './lesson-origin';

const KINDS: Readonly<Record<WithdrawnKind, AnyCollection>> = { lesson: lessons, link: links, 'lesson-comment': lessonComments };

const since = (ctx: Context) => addHours(ctx.clock.now(), -24 * RESTORE_DAYS);

/** The lessons that the actor withdrew without being named, and can still bring back, latest first. */
export async function withdrawnLessons(ctx: Context) {
	const page = await ctx.read.list(lessonOrigins, {
		where: { author: ctx.actor.id, withdrawn: { from: since(ctx) } },
		order: { by: 'withdrawn', direction: 'descending' },
		limit: 50
	});
	return page.items
		.filter(({ withdrawal }) => canRead(ctx.actor, withdrawal!.audience))
		.map(({ lesson, withdrawal }) => ({ id: lesson, title: withdrawal!.title, at: withdrawal!.at }));
}

/**
 * Brings back a lesson that the actor withdrew without being named, for the readers it had, if they are still among these. To
 * everybody else it is nobody who does so.
 */
export async function restoreLesson(ctx: Context, id: Id): Promise<Id> {
	const origin = await ctx.read.findUnique(lessonOrigins, 'lesson', id);
	if (!origin?.withdrawal) throw new NotFound();
	const { at, audience, removed } = origin.withdrawal;
	if (at <= since(ctx) || !canRead(ctx.actor, audience)) throw new NotFound();
	const back = removed.map((each): Change => ({
		do: 'restore',
		of: KINDS[each.kind],
		id: each.id,
		version: each.version
	}));
	const receipt = await ctx.store.commit({
		by: 'unnamed',
		verb: 'restoreLesson',
		subject: ref(lessons.kind, id),
		changes: [...back, change(lessonOrigins, origin, { withdrawal: null })],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}
