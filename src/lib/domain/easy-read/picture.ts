import * as v from 'valibot';
import { attachment } from '../attachments';
import { audience } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

export const pictureWords = {
	/** What people look for in the library: "Bus stop". */
	name: field.line(80, 'Give the picture a short name.'),
	/** Who drew, took or supplied it. */
	supplier: field.line(120, 'Say who made or supplied it.'),
	/** What lets the organisation show it: drawn by staff, licence number, consent of those in it. */
	right: field.line(200, 'Say why we may show it.')
};

/**
 * A picture of the organisation, sent once and shown in many easy reads. What it shows is the description of its file; one
 * without a description only decorates, and somebody said so.
 */
const schema = v.object({
	keeper: field.id,
	...pictureWords,
	file: attachment,
	decoration: v.boolean(),
	at: field.instant
});
export type Picture = v.InferOutput<typeof schema>;

export const pictures = collection('picture', schema, {
	audience: () => audience('staff'),
	blobs: ({ file }) => [file.blob],
	keys: { name: one('text', ({ name }) => name.toLocaleLowerCase('en-GB')) },
	retention: 'workspace',
	version: 1,
	upgrades: []
});
