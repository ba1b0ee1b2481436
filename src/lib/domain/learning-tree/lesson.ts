import * as v from 'valibot';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';
import { isUndecided, LESSON_STATES, lessonState, stateWord } from './lesson-state';

const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** What a lesson says. `whatHappened` holds the redacted passage where it grew from an entry. Markdown. */
export const lessonText = {
	title: field.line(200, 'Put the lesson into one sentence.'),
	context: field.optionalProse(10_000),
	whatHappened: field.optionalProse(10_000),
	why: field.optionalProse(10_000),
	soWhat: field.optionalProse(10_000),
	/** Where it did not hold. */
	notHeld: field.optionalProse(10_000)
};

/** Somebody else has seen it too; `source` names what they rest it on where it was not their own eyes. */
const validation = v.object({
	by: field.id,
	words: field.prose(2_000),
	where: field.optionalLine(120),
	source: field.optionalLine(200),
	at: field.day
});

/** Where it did not hold, said with a step: `on` is the state that was said then. An unnamed author's tells neither who nor when. */
const exception = v.object({
	words: field.prose(1_000),
	on: v.picklist(LESSON_STATES),
	at: field.optionalDay,
	by: v.nullable(field.id)
});

const watch = v.object({ reason: field.line(500), until: field.day, at: field.optionalDay, by: v.nullable(field.id) });

/**
 * Something learned, hung on a project's tree. Its state is the one it is in now; `steps` are those it went through before.
 * `noticed` names person, day and month only as far as the author agreed to.
 */
const schema = v.object({
	project: field.id,
	/** Null: it hangs straight from the trunk. */
	branch: v.nullable(field.id),
	...lessonText,
	objectives: field.ids(),
	codes: field.terms(),
	state: lessonState,
	steps: v.pipe(v.array(lessonState), v.maxLength(20)),
	noticed: v.object({ by: v.nullable(field.id), day: field.optionalDay, month: v.nullable(month) }),
	validations: v.pipe(v.array(validation), v.maxLength(200)),
	exceptions: v.pipe(v.array(exception), v.maxLength(200)),
	/** Each time it was decided to keep watching: it waits for a decision again from `until` on. */
	watched: v.pipe(v.array(watch), v.maxLength(50)),
	/** The lesson that this one was merged into, which gathers what was said here. The day is null where an unnamed author merged. */
	merged: v.nullable(v.object({ into: field.id, at: field.optionalDay })),
	/** The lesson that was split by context into this one and another. */
	splitFrom: v.nullable(field.id),
	audience: field.tokens,
	/** The first version that readers may look back to: 1, or the one in which its author redacted it again. */
	toldFrom: v.pipe(v.number(), v.integer(), v.minValue(1)),
	note: field.optionalLine(300)
});
export type Lesson = v.InferOutput<typeof schema>;

/** From before it was asked at each step where a lesson did not hold, and what a second person rests it on. */
const withExceptions = ({ validations, ...lesson }: { validations: readonly object[] }) => ({
	...lesson,
	validations: validations.map((each) => ({ source: '', ...each })),
	exceptions: []
});

/** A day before any other: what was never kept under watch waits from the beginning. */
const ALWAYS = '1900-01-01';

export const lessons = collection('lesson', schema, {
	audience: (lesson) => lesson.audience,
	historyFrom: (lesson) => lesson.toldFrom,
	keys: {
		project: one('text', (lesson) => lesson.project),
		branch: one('text', (lesson) => lesson.branch),
		objective: many('text', (lesson) => lesson.objectives),
		code: many('text', (lesson) => lesson.codes),
		state: one('text', (lesson) => lesson.state.is),
		/** The day from which it waits for a decision; null once somebody has validated or ended it. */
		decideFrom: one('date', (lesson) => (isUndecided(lesson.state) ? (lesson.watched.at(-1)?.until ?? ALWAYS) : null)),
		mergedInto: one('text', (lesson) => lesson.merged?.into ?? null),
		splitFrom: one('text', (lesson) => lesson.splitFrom),
		month: one('text', (lesson) => lesson.noticed.month)
	},
	search: (lesson) => ({
		title: lesson.title,
		body: [
			lesson.context,
			lesson.whatHappened,
			lesson.why,
			lesson.soWhat,
			lesson.notHeld,
			...lesson.validations.map((each) => each.words),
			...lesson.exceptions.map((each) => each.words)
		],
		facets: {
			state: [stateWord(lesson.state.is)],
			objective: lesson.objectives,
			code: lesson.codes,
			// As far as its author agreed to be named.
			by: lesson.noticed.by === null ? [] : [lesson.noticed.by]
		},
		at: lesson.noticed.day
	}),
	comesAlong: true,
	retention: 'learning',
	version: 4,
	upgrades: [
		withExceptions,
		(lesson: object) => ({ ...lesson, watched: [] }),
		(lesson: object) => ({ ...lesson, merged: null, splitFrom: null })
	]
});
