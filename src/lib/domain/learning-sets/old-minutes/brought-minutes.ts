import * as v from 'valibot';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';
import { attachment } from '../../attachments';

/** What the note of a meeting was brought in from. Whoever reads the meeting reads it, and the file where that was kept. */
const schema = v.object({
	meeting: field.id,
	set: field.id,
	name: field.line(200),
	fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	file: v.nullable(attachment),
	bringing: field.act,
	audience: field.tokens
});

export const broughtMinutes = collection('brought-minutes', schema, {
	audience: (brought) => brought.audience,
	keys: {
		meeting: one('text', ({ meeting }) => meeting),
		set: one('text', ({ set }) => set),
		fingerprint: one('text', ({ fingerprint }) => fingerprint)
	},
	blobs: ({ file }) => (file ? [file.blob] : []),
	retention: 'agreement',
	version: 1,
	upgrades: []
});
