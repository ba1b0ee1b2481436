import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import { typedFields } from '../../shared/draft';
import * as field from '../../shared/fields';

const text = v.pipe(v.string(), v.maxLength(400_000));

/** A piece of the document as it stood there. */
const sourcePiece = v.variant('kind', [
	v.object({ kind: v.picklist(['heading', 'paragraph', 'item', 'header', 'footer', 'footnote']), text }),
	v.object({ kind: v.literal('table'), rows: v.array(v.array(text)) })
]);
export type SourcePiece = v.InferOutput<typeof sourcePiece>;

/**
 * Old minutes as they were read, beside their source, until whoever brings them in has looked at them. Read by that person alone;
 * what they change in it is kept while they type, and nothing reaches the set before they keep it.
 */
const schema = v.object({
	set: field.id,
	by: field.id,
	/** What the file is called, or where the words came from. */
	name: field.line(200),
	/** SHA-256 of what was brought in, by which the same is known again. */
	fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	source: v.array(sourcePiece),
	/** Sentences about what somebody should look at. */
	checks: v.array(text),
	/** Letters and digits of the document; as many are in the reading. */
	characters: v.pipe(v.number(), v.integer(), v.minValue(0)),
	...typedFields
});

export const minutesReviews = collection('minutes-review', schema, {
	audience: ({ by }) => audience(token.person(by)),
	keys: {
		by: one('text', ({ by }) => by),
		set: one('text', ({ set }) => set),
		savedAt: one('instant', ({ savedAt }) => savedAt)
	},
	retention: 'passing',
	passingSince: ({ savedAt }) => savedAt,
	version: 1,
	upgrades: []
});
