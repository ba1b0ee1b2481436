import * as v from 'valibot';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

/** The wording of an entry that its author approved for the people of one group session to which they brought it. Goes with the entry. */
const schema = v.object({
	supervision: field.id,
	entry: field.id,
	author: field.id,
	wording: field.prose(200_000),
	approval: field.act,
	audience: field.tokens
});

export const groupWordings = collection('group-wording', schema, {
	audience: (each) => each.audience,
	// Worded again, it is what is worded now: nobody looks back to it.
	historyFrom: (_, version) => version,
	keys: {
		supervision: one('text', ({ supervision }) => supervision),
		entry: one('text', ({ entry }) => entry),
		author: one('text', ({ author }) => author)
	},
	unique: { place: ({ supervision, entry }) => `${supervision}/${entry}` },
	retention: 'learning',
	version: 1,
	upgrades: []
});
