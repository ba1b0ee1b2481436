import * as v from 'valibot';
import { addDays, today } from '../shared/clock';
import { change, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { endOfMonth, weeksToLookAgain } from './apply-lesson';
import { lessons } from './lesson';
import { actsUnnamed, ownedLesson } from './lesson-origin';
import { actNow, exceptionsWith, whereNotHeld } from './lesson-step';
import { lessonPolicy } from './policy';
import { whereApplied, type WhereApplied } from './where-applied';

export const lookAgainWish = v.object({
	version: v.number(),
	still: v.picklist(['yes', 'no'], 'Say whether it is still so.'),
	words: field.prose(1_000, 'Say what you looked at, and what you found.'),
	/** Weeks until the next look, where it is no longer so. */
	weeks: weeksToLookAgain,
	notHeld: whereNotHeld
});

/** Looks again whether what a lesson changed is still so. Found so on or after the day set, it proves that the lesson can be embedded. */
export async function lookAgain(ctx: Context, id: Id, wish: v.InferOutput<typeof lookAgainWish>): Promise<void> {
	const line = await ctx.read.find(whereApplied, id);
	const of = await ownedLesson(ctx, line.lesson);
	authorize(lessonPolicy, 'lookAgain', ctx.actor, of, 'Staff look again whether an applied lesson still holds.');
	const day = today(ctx.clock);
	const due = line.lookAgain === null || line.lookAgain <= day;
	const still = wish.still === 'yes';
	const later = addDays(day, wish.weeks * 7);
	const values: Partial<WhereApplied> = {
		rechecks: [...line.rechecks, { ...actNow(ctx, of), still, due, words: wish.words }],
		lookAgain: still ? (due ? null : line.lookAgain) : actsUnnamed(of) ? endOfMonth(later) : later
	};
	const said = wish.notHeld === '' ? [] : [change(lessons, of.lesson, exceptionsWith(ctx, of, wish.notHeld, of.lesson.state.is))];
	await ctx.store.commit({
		by: actsUnnamed(of) ? 'unnamed' : ctx.actor.id,
		verb: 'lookAgain',
		subject: ref(lessons.kind, line.lesson),
		changes: [change(whereApplied, { ...line, version: wish.version }, values), ...said],
		key: ctx.requestKey
	});
}
