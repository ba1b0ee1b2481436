import * as v from 'valibot';
import { addDays, today } from '../shared/clock';
import type { Context } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { endOfMonth, weeksToLookAgain } from './apply-lesson';
import type { Lesson } from './lesson';
import { actsUnnamed, ownedLesson } from './lesson-origin';
import { actNow, commitStep, exceptionsWith, seenVersion, whereNotHeld, type AlongWith } from './lesson-step';
import { lessonPolicy } from './policy';

export const keepWatchingWish = v.object({
	version: seenVersion,
	reason: field.line(500, 'Say what you are waiting for.'),
	/** Weeks after which it waits for a decision again. */
	weeks: weeksToLookAgain,
	notHeld: whereNotHeld
});

/** Neither validated nor set aside yet, with the reason: it waits for a decision again after the weeks agreed. */
export async function keepWatching(
	ctx: Context,
	id: Id,
	wish: v.InferOutput<typeof keepWatchingWish>,
	along: AlongWith = {}
): Promise<void> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'keepWatching', ctx.actor, of, 'Staff decide about a lesson, as long as nobody has validated it.');
	const due = addDays(today(ctx.clock), wish.weeks * 7);
	const until = actsUnnamed(of) ? endOfMonth(due) : due;
	const watched: Lesson['watched'] = [...of.lesson.watched, { reason: wish.reason, until, ...actNow(ctx, of) }];
	const values = { watched, ...exceptionsWith(ctx, of, wish.notHeld, of.lesson.state.is) };
	await commitStep(ctx, of, 'keepWatching', { version: wish.version, values, ...along });
}
