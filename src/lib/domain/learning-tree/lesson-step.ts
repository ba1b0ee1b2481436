import * as v from 'valibot';
import { today } from '../shared/clock';
import { change, type Change, type Context, type Expectation } from '../shared/context';
import * as field from '../shared/fields';
import { ref } from '../shared/ids';
import { lessons, type Lesson } from './lesson';
import { actsUnnamed, type OwnedLesson } from './lesson-origin';
import type { LessonState, LessonStateName } from './lesson-state';

/** The version of the lesson that the actor saw: whoever speaks of an older state is shown the present one first. */
export const seenVersion = v.number();
export const whereSeen = v.optional(field.optionalLine(120), '');

/** A step of somebody who acts now. An unnamed author's own step tells neither who nor when. */
function stepNow(ctx: Context, of: OwnedLesson, is: LessonStateName, more: Partial<LessonState>): LessonState {
	const act = actsUnnamed(of) ? { at: null, by: null } : { at: today(ctx.clock), by: ctx.actor.id };
	return { is, where: '', reason: '', supersededBy: null, ...act, ...more };
}

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

/** Commits new values of a lesson, as the actor or, where its author is not named and acts themselves, as nobody. */
export async function commitStep(
	ctx: Context,
	of: OwnedLesson,
	verb: string,
	step: {
		readonly version: number;
		readonly values: Partial<Lesson>;
		readonly changes?: readonly Change[];
		readonly expects?: readonly Expectation[];
	}
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
