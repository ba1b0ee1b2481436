import * as v from 'valibot';
import type { Audience } from '../shared/audience';
import { today } from '../shared/clock';
import { create, type Context, type Expectation } from '../shared/context';
import { Forbidden, Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { refText, type Ref } from '../shared/ids';
import { weeksToLookAgain } from './apply-lesson';
import { setAsideLesson } from './end-lesson';
import { keepWatching } from './keep-watching';
import { DECISIONS, lessonDecisions } from './lesson-decision';
import { actsUnnamed, ownedLesson } from './lesson-origin';
import { seenVersion, whereNotHeld } from './lesson-step';
import { validateLesson } from './validate-lesson';

export const decideOnLessonWish = v.object({
	lesson: v.pipe(v.string('Choose a lesson.'), field.id),
	version: seenVersion,
	decision: v.picklist(DECISIONS, 'Say what you decide.'),
	/** What was seen; what it waits for; why it is set aside. */
	reason: field.line(500, 'Say why.'),
	/** Where it was seen too, for validating. */
	where: v.optional(field.optionalLine(120), ''),
	/** For keeping watch. */
	weeks: weeksToLookAgain,
	notHeld: whereNotHeld
});
export type DecideOnLessonWish = v.InferOutput<typeof decideOnLessonWish>;

/** Where it is decided, as the feature that holds the meeting or supervision vouches for it. */
export interface DecidedWhere {
	readonly source: Ref;
	readonly readers: Audience;
	readonly expects: readonly Expectation[];
}

const OWN = 'You are not named on this lesson. Let somebody else write the decision down, or it would show whose it is.';

/** Records what a meeting or supervision decides about a lesson: the lesson takes the step, the place keeps that it was decided there. */
export async function decideOnLesson(ctx: Context, wish: DecideOnLessonWish, there: DecidedWhere): Promise<void> {
	const { lesson, version, decision, reason, where, weeks, notHeld } = wish;
	if (actsUnnamed(await ownedLesson(ctx, lesson))) throw new Forbidden(OWN);
	const kept = {
		lesson,
		source: refText(there.source),
		decision,
		reason,
		at: today(ctx.clock),
		by: ctx.actor.id,
		audience: [...there.readers]
	};
	const along = { changes: [create(lessonDecisions, ctx.newId(), kept)], expects: there.expects };
	if (decision === 'set-aside') return setAsideLesson(ctx, lesson, { version, reason, notHeld }, along);
	if (decision === 'keep-watching') return keepWatching(ctx, lesson, { version, reason, weeks, notHeld }, along);
	if (where === '') throw Invalid.field('where', 'Say where it was seen too: a team, a body or a place.');
	return validateLesson(ctx, lesson, { words: reason, where, source: '', notHeld }, along);
}
