import * as v from 'valibot';
import { isEmail } from '../../people';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

/** What somebody outside can be told of a meeting. */
export const INFORMED_OF = ['agenda', 'note'] as const;
export type InformedOf = (typeof INFORMED_OF)[number];

/** Somebody without a place here who is told of the meetings of a set, as they agreed. Whoever facilitates the set reads it, nobody else. */
const schema = v.object({
	set: field.id,
	name: field.line(120),
	body: field.optionalLine(200),
	/** Folded. */
	email: v.pipe(v.string(), v.check(isEmail)),
	gets: v.pipe(v.array(v.picklist(INFORMED_OF)), v.minLength(1)),
	/** The day on which they agreed to it, and who wrote that down. */
	consent: v.object({ ...field.act.entries, day: field.day })
});
export type InformedContact = v.InferOutput<typeof schema>;

export const informedContacts = collection('informed-contact', schema, {
	audience: ({ set }) => audience(token.facilitatorOf(set)),
	keys: { set: one('text', ({ set }) => set) },
	unique: { address: ({ set, email }) => `${set} ${email}` },
	// What is taken off the list is forgotten at once.
	historyFrom: (_, version) => version,
	retention: 'agreement',
	version: 1,
	upgrades: []
});
