import * as v from 'valibot';
import { audience, token, type Audience } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

/** What its author means to do with an entry after the session. */
export const HARVEST_CHOICES = ['private', 'team', 'tree'] as const;
export type HarvestChoice = (typeof HARVEST_CHOICES)[number];

/** An entry that its author brought to a session. In a group, too, nobody but the author and their supervisor learns of it. */
const schema = v.object({
	supervision: field.id,
	entry: field.id,
	author: field.id,
	supervisor: field.id,
	/** Whether bringing it opened it to the supervisor: taken back everywhere, it closes again. */
	opened: v.boolean(),
	/** What the author chose in the harvest, and when; null until then. */
	harvest: v.nullable(v.object({ choice: v.picklist(HARVEST_CHOICES), at: field.instant }))
});
export type BroughtEntry = v.InferOutput<typeof schema>;

/** Its author and the supervisor, for as long as they supervise the author. */
export const broughtReaders = ({ author, supervisor }: Pick<BroughtEntry, 'author' | 'supervisor'>): Audience =>
	audience(token.person(author), token.supervisedBy(author, supervisor));

export const broughtEntries = collection('brought-entry', schema, {
	audience: broughtReaders,
	keys: {
		supervision: one('text', ({ supervision }) => supervision),
		entry: one('text', ({ entry }) => entry)
	},
	unique: { place: ({ supervision, entry }) => `${supervision}/${entry}` },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
