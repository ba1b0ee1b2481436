import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { PUBLISHED_BY } from './original';
import { checkSchema, originalRef, picturesIn, wordingSchema } from './wording';

/**
 * An easy read as its writer keeps it, also after its words were published (ADR 099). A new wording undoes the check: what
 * others read was read with somebody before.
 */
const schema = v.object({
	writer: field.id,
	of: originalRef,
	...wordingSchema,
	check: v.nullable(checkSchema),
	publishedBy: v.picklist(PUBLISHED_BY),
	/** The last saving; `form` is the page it came from, so that a form which saves itself does not conflict with itself. */
	saved: v.object({ at: field.instant, form: v.union([v.literal(''), field.id]) })
});
export type EasyRead = v.InferOutput<typeof schema>;

/** Its writer's alone; once checked, open to all staff where coordinators publish it, as an offered practice is. */
export const easyReads = collection('easy-read', schema, {
	audience: ({ writer, check, publishedBy }) =>
		audience(token.person(writer), ...(check && publishedBy === 'coordinators' ? (['staff'] as const) : [])),
	// What was written before it was checked stays with its writer, who needs no way back to it.
	historyFrom: (_, version) => version,
	blobs: picturesIn,
	keys: {
		of: one('text', ({ of }) => of),
		writer: one('text', ({ writer }) => writer),
		savedAt: one('instant', ({ saved }) => saved.at)
	},
	retention: 'learning',
	version: 1,
	upgrades: []
});
