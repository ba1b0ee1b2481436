import * as v from 'valibot';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';
import { code, entryTitle } from './learning-entry';

/**
 * The wording of an entry that its author approved for readers beyond their supervisor. It is a record of its own, so that
 * who may read the approved words never reaches the first ones, nor their history.
 */
const schema = v.object({
	entry: field.id,
	author: field.id,
	wording: field.prose(200_000),
	prompted: field.optionalLine(100),
	day: field.day,
	project: v.nullable(field.id),
	objectives: field.ids(20),
	codes: v.pipe(v.array(code), v.maxLength(40)),
	approval: field.act,
	audience: field.tokens,
	note: field.optionalLine(300)
});
export type SharedWording = v.InferOutput<typeof schema>;

export const sharedWordings = collection('shared-wording', schema, {
	audience: (shared) => shared.audience,
	// Sharing again replaces what was shared before: nobody looks back to it.
	historyFrom: (_, version) => version,
	keys: {
		entry: one('text', (shared) => shared.entry),
		author: one('text', (shared) => shared.author),
		day: one('date', (shared) => shared.day),
		/** The sets in whose files it stands. */
		set: many('text', (shared) =>
			shared.audience.filter((each) => each.startsWith('set:')).map((each) => each.slice('set:'.length))
		),
		project: one('text', (shared) => shared.project),
		objective: many('text', (shared) => shared.objectives),
		code: many('text', (shared) => shared.codes)
	},
	unique: { entry: (shared) => shared.entry },
	search: (shared) => ({
		title: entryTitle(shared.wording),
		body: [shared.wording],
		facets: { objective: shared.objectives, code: shared.codes },
		at: shared.day
	}),
	retention: 'learning',
	version: 1,
	upgrades: []
});
