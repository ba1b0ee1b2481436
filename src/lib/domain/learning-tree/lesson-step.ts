import * as v from 'valibot';
import { today, type Day } from '../shared/clock';
import { change, type Change, type Context, type Expectation } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { lessons, type Lesson } from './lesson';
import { actsUnnamed, type OwnedLesson } from './lesson-origin';
import type { LessonState, LessonStateName } from './lesson-state';

/** The version of the lesson that the actor saw: whoever speaks of an older state is shown the present one first. */
export const seenVersion = v.number();
/** Team, body or place. */
export const whereSeen = (missing: string) => field.line(120, missing);
/** "Where did this not hold?", asked at every step. */
export const whereNotHeld = v.optional(field.optionalProse(1_000), '');

/** A step of somebody who acts now. An unnamed author's own step tells neither who nor when. */
function stepNow(ctx: Context, of: OwnedLesson, is: LessonStateName, more: Partial<LessonState>): LessonState {
	return { is, where: '', reason: '', supersededBy: null, ...actNow(ctx, of), ...more };
}

/** Who acts and on which day, as far as that may stand on a lesson. */
export const actNow = (ctx: Context, of: OwnedLesson): { readonly at: Day | null; readonly by: Id | null } =>
	actsUnnamed(of) ? { at: null, by: null } : { at: today(ctx.clock), by: ctx.actor.id };

/** The values with which a lesson takes its next step; the state that it leaves joins those before. */
export const stepTo = (
	ctx: Context,
	of: OwnedLesson,
	is: LessonStateName,
	more: Partial<LessonState> = {}
): Pick<Lesson, 'state' | 'steps'> => ({
	state: stepNow(ctx, of, is, more),
	steps: [...of.lesson.steps, of.lesson.state]
});

/** The exceptions of a lesson with one more that was said with a step; the same ones where nothing was said. */
export const exceptionsWith = (
	ctx: Context,
	of: OwnedLesson,
	words: string,
	on: LessonStateName
): Pick<Lesson, 'exceptions'> => ({
	exceptions: words === '' ? of.lesson.exceptions : [...of.lesson.exceptions, { words, on, ...actNow(ctx, of) }]
});

/** What else a step changes and expects, where it is part of something larger, such as a decision in a meeting. */
export interface AlongWith {
	readonly changes?: readonly Change[];
	readonly expects?: readonly Expectation[];
}

/** Commits new values of a lesson, as the actor or, where its author is not named and acts themselves, as nobody. */
export async function commitStep(
	ctx: Context,
	of: OwnedLesson,
	verb: string,
	step: AlongWith & { readonly version: number; readonly values: Partial<Lesson> }
): Promise<void> {
	await ctx.store.commit({
		by: actsUnnamed(of) ? 'unnamed' : ctx.actor.id,
		verb,
		subject: ref(lessons.kind, of.lesson.id),
		changes: [change(lessons, { ...of.lesson, version: step.version }, step.values), ...(step.changes ?? [])],
		expects: step.expects ?? [],
		key: ctx.requestKey
	});
}
