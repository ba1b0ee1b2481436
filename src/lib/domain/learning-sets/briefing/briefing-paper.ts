import * as v from 'valibot';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';
import { parseRef } from '../../shared/ids';

/** The kinds of records that a briefing paper rests on. */
export const MATERIAL = ['lesson', 'published-practice', 'agreed-action', 'note-item'] as const;

/** Things that one paper rests on, with those that its writer has not taken in. */
export const MOST_IN_PAPER = 60;

/** Something that a paper rests on. Its own words are never kept here: each reader is shown what they may read of it. */
const part = v.object({
	/** `kind/id`. */
	of: v.custom<string>(
		(text) => typeof text === 'string' && (MATERIAL as readonly string[]).includes(parseRef(text)?.kind ?? '')
	),
	/** In a draft, whether it is to stay; in an issued paper all do. */
	stays: v.boolean(),
	/** What the writer says about it. */
	note: field.optionalProse(2_000)
});
export type PaperPart = v.InferOutput<typeof part>;

/**
 * What members read before a meeting. A draft is read by its writer alone; an issued paper by the readers of its meeting, and its
 * words stay as they are. Another one can take its place.
 */
const schema = v.object({
	meeting: field.id,
	set: field.id,
	writer: field.id,
	title: field.line(200),
	/** What it is about, in the words by which lessons and practices are found. */
	about: field.optionalLine(300),
	introduction: field.optionalProse(20_000),
	parts: v.pipe(v.array(part), v.maxLength(MOST_IN_PAPER)),
	/** Null while it is a draft. */
	issue: v.nullable(field.act),
	/** The issued paper in whose place it comes, and the one that came in its own. */
	replaces: v.nullable(field.id),
	replacedBy: v.nullable(field.id),
	audience: field.tokens
});
export type BriefingPaper = v.InferOutput<typeof schema>;

export const briefingPapers = collection('briefing-paper', schema, {
	audience: (paper) => paper.audience,
	keys: {
		meeting: one('text', ({ meeting }) => meeting),
		writer: one('text', ({ writer }) => writer),
		state: one('text', ({ issue }) => (issue ? 'issued' : 'draft'))
	},
	// What was tried in a draft is nobody's to look back to.
	historyFrom: (_, version) => version,
	search: ({ title, introduction, parts, issue }) =>
		issue ? { title, body: [introduction, ...parts.map(({ note }) => note)], at: issue.at } : null,
	retention: 'agreement',
	version: 1,
	upgrades: []
});
