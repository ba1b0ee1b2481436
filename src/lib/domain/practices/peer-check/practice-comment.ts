import * as v from 'valibot';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';
import { slug } from '../template';

/** What a checker says of a section of a practice, or of all of it; it stands until its owner has settled it. */
const schema = v.object({
	practice: field.id,
	check: field.id,
	/** The key of the section; empty for the practice as a whole. */
	section: v.union([v.literal(''), slug]),
	writer: field.id,
	words: field.prose(4_000),
	at: field.instant,
	/** Who said that it is settled, with an answer if they wrote one. */
	resolution: v.nullable(v.object({ ...field.act.entries, words: field.optionalProse(2_000) })),
	/** The readers of the practice. */
	audience: field.tokens
});
export type PracticeComment = v.InferOutput<typeof schema>;

export const practiceComments = collection('practice-comment', schema, {
	audience: (comment) => comment.audience,
	historyFrom: (_, version) => version,
	keys: {
		practice: one('text', (comment) => comment.practice),
		writer: one('text', (comment) => comment.writer),
		settledAt: one('instant', (comment) => comment.resolution?.at ?? null)
	},
	retention: 'learning',
	version: 1,
	upgrades: []
});
