import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { dayInWords } from '../shared/clock';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

/** What one person notes for themselves about a session. The others never learn that it exists, and no export of the session holds it. */
const schema = v.object({
	supervision: field.id,
	writer: field.id,
	/** The day of the session when it was written. */
	day: field.day,
	text: field.prose(20_000)
});

export const jottings = collection('jotting', schema, {
	audience: ({ writer }) => audience(token.person(writer)),
	keys: {
		supervision: one('text', ({ supervision }) => supervision),
		writer: one('text', ({ writer }) => writer),
		day: one('date', ({ day }) => day)
	},
	unique: { place: ({ supervision, writer }) => `${supervision}/${writer}` },
	search: ({ day, text }) => ({ title: `My jottings on ${dayInWords(day)}`, body: [text], at: day }),
	retention: 'learning',
	version: 1,
	upgrades: []
});
