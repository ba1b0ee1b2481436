import * as v from 'valibot';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';
import { attachments, blobsOf } from '../attachments';
import { entryTitle } from './learning-entry';
import { code } from './written-piece';

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
	/** Those files of the entry that its author chose to share with it. */
	attachments,
	note: field.optionalLine(300)
});
export type SharedWording = v.InferOutput<typeof schema>;

/** The sets that a wording is shared with. */
const setsOf = (shared: SharedWording): string[] =>
	shared.audience.filter((each) => each.startsWith('set:')).map((each) => each.slice('set:'.length));

export const sharedWordings = collection('shared-wording', schema, {
	audience: (shared) => shared.audience,
	blobs: blobsOf,
	// Sharing again replaces what was shared before: nobody looks back to it.
	historyFrom: (_, version) => version,
	keys: {
		/** For narrowing a list down to wordings found by their words. */
		id: one('text', (_, id) => id),
		entry: one('text', (shared) => shared.entry),
		author: one('text', (shared) => shared.author),
		day: one('date', (shared) => shared.day),
		month: one('text', (shared) => shared.day.slice(0, 7)),
		prompted: one('text', (shared) => shared.prompted || null),
		/** The sets in whose files it stands. */
		set: many('text', setsOf),
		project: one('text', (shared) => shared.project),
		objective: many('text', (shared) => shared.objectives),
		code: many('text', (shared) => shared.codes)
	},
	unique: { entry: (shared) => shared.entry },
	search: (shared) => ({
		title: entryTitle(shared.wording),
		body: [shared.wording, ...shared.attachments.map(({ name, description }) => `${name} ${description}`)],
		facets: {
			set: setsOf(shared),
			by: [shared.author],
			prompted: shared.prompted ? [shared.prompted] : [],
			objective: shared.objectives,
			code: shared.codes
		},
		at: shared.day
	}),
	retention: 'learning',
	version: 2,
	upgrades: [(shared: object) => ({ ...shared, attachments: [] })]
});
