import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one, type Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import * as field from '../shared/fields';
import { parseRef } from '../shared/ids';
import { lessons, type Lesson } from './lesson';

/** What goes when a lesson is withdrawn. */
const WITHDRAWN = ['lesson', 'link', 'lesson-comment'] as const;
export type WithdrawnKind = (typeof WITHDRAWN)[number];

/**
 * Whose lesson it is and what it grew from, in the author's own words. Readable by the author alone: this is the only
 * thing that ties an unnamed author to a lesson.
 */
const schema = v.object({
	lesson: field.id,
	author: field.id,
	/** The entry, meeting or supervision it grew from, as `kind/id`; null for one that was noticed directly. */
	source: v.nullable(v.custom<string>((text) => typeof text === 'string' && parseRef(text) !== null)),
	/** The day of what it grew from; null where that was not yet written down. */
	day: field.optionalDay,
	/** The passage as it was written, before redaction; empty once the source is forgotten. */
	passage: field.optionalProse(20_000),
	/** When an unnamed lesson was withdrawn, and what can be brought back of it: nobody is on record as having removed that. */
	withdrawal: v.nullable(
		v.object({
			at: field.instant,
			title: field.line(200),
			audience: field.tokens,
			removed: v.pipe(v.array(v.object({ kind: v.picklist(WITHDRAWN), id: field.id, version: v.number() })), v.maxLength(5_000))
		})
	)
});
export type LessonOrigin = v.InferOutput<typeof schema>;

export const lessonOrigins = collection('lesson-origin', schema, {
	audience: (origin) => audience(token.person(origin.author)),
	historyFrom: (_, version) => version,
	keys: {
		author: one('text', (origin) => origin.author),
		source: one('text', (origin) => origin.source),
		day: one('date', (origin) => origin.day),
		withdrawn: one('instant', (origin) => origin.withdrawal?.at ?? null)
	},
	unique: { lesson: (origin) => origin.lesson },
	retention: 'learning',
	version: 3,
	upgrades: [(origin: object) => ({ ...origin, withdrawal: null }), (origin: object) => ({ ...origin, day: null })]
});

/** A lesson with whether it is this actor's own: named, or known as its author to themselves alone. */
export interface OwnedLesson {
	readonly lesson: Saved<Lesson>;
	readonly origin: Saved<LessonOrigin> | null;
	readonly mine: boolean;
}

/** Loads a lesson as this actor reads it, with their own origin record where it is theirs. */
export async function ownedLesson(ctx: Context, id: string): Promise<OwnedLesson> {
	const [lesson, origin] = await Promise.all([ctx.read.find(lessons, id), ctx.read.findUnique(lessonOrigins, 'lesson', id)]);
	return { lesson, origin, mine: origin !== null || lesson.noticed.by === ctx.actor.id };
}

/** Whether what this actor does to the lesson must not carry their name. */
export const actsUnnamed = (of: OwnedLesson): boolean => of.mine && of.lesson.noticed.by === null;
