import * as v from 'valibot';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';

/** As many people as one comment can mention. */
export const MOST_MENTIONED = 20;

/**
 * Somebody's own words under a lesson, read by whoever reads the lesson. They stay with the lesson they were written under. Nothing
 * here says whether their writer is its author.
 */
const schema = v.object({
	lesson: field.id,
	writer: field.id,
	/** Markdown. */
	words: field.prose(4_000),
	at: field.instant,
	edited: v.nullable(field.instant),
	/** Whom the words mention. */
	mentions: field.ids(MOST_MENTIONED),
	/** Who said, as the lesson's keeper, that it is settled. */
	resolution: v.nullable(field.act),
	audience: field.tokens
});
export type LessonComment = v.InferOutput<typeof schema>;

export const lessonComments = collection('lesson-comment', schema, {
	audience: (comment) => comment.audience,
	// What somebody wrote and then changed is nobody's to look back to.
	historyFrom: (_, version) => version,
	keys: {
		lesson: one('text', (comment) => comment.lesson),
		writer: one('text', (comment) => comment.writer),
		standing: one('text', (comment) => (comment.resolution ? 'resolved' : 'open')),
		at: one('instant', (comment) => comment.at),
		mentions: many('text', (comment) => comment.mentions)
	},
	retention: 'learning',
	version: 1,
	upgrades: []
});
