import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { checkSchema, originalRef, picturesIn, wordingSchema } from './wording';

/**
 * The wording that readers of the original read, under the id of its easy read. It bears the readers of its original; whatever
 * changes these changes them here in the same commit. Once withdrawn it holds no words.
 */
const schema = v.object({
	writer: field.id,
	of: originalRef,
	wording: v.nullable(v.object({ ...wordingSchema, check: checkSchema })),
	publication: v.object({ by: field.id, at: field.instant, revision: v.number() }),
	/** Who and when are null where an unnamed author took the original back (ADR 080). */
	withdrawal: v.nullable(v.object({ by: v.nullable(field.id), at: v.nullable(field.instant), reason: field.line(300) })),
	audience: field.tokens,
	/** The first version that readers may look back to: what was withdrawn is out of their reach for good. */
	toldFrom: v.pipe(v.number(), v.integer(), v.minValue(1))
});
export type PublishedEasyRead = v.InferOutput<typeof schema>;

export const publishedEasyReads = collection('published-easy-read', schema, {
	audience: ({ writer, withdrawal, audience: readers }) => (withdrawal ? audience(token.person(writer)) : readers),
	historyFrom: ({ toldFrom }) => toldFrom,
	blobs: ({ wording }) => (wording ? picturesIn(wording) : []),
	unique: { of: ({ of, withdrawal }) => (withdrawal ? null : of) },
	keys: {
		of: one('text', ({ of, withdrawal }) => (withdrawal ? null : of)),
		state: one('text', ({ withdrawal }) => (withdrawal ? 'withdrawn' : 'published')),
		publishedAt: one('instant', ({ publication }) => publication.at)
	},
	search: ({ wording, publication }) =>
		wording && { title: wording.title, body: wording.steps.map(({ words }) => words), at: publication.at },
	retention: 'published',
	version: 1,
	upgrades: []
});
