import * as v from 'valibot';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';
import { attachments, blobsOf } from '../attachments';
import { entryText, entryTitle, writtenPiece } from '../learning-files';
import { MODES } from './learning-set';

/** One dated piece of a set's own file, written by one of its members for all of them. */
const schema = v.object({
	set: field.id,
	author: field.id,
	...writtenPiece,
	/** How confidential the set was when it was written; it stays so, as it does with a meeting. */
	mode: v.picklist(MODES),
	/** In confidence the circle of that moment, else the set as it stands on the day of reading. */
	audience: field.tokens,
	/** The first version that its readers may look back to. */
	toldFrom: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** Files that belong to it. Whoever reads it reads them. */
	attachments,
	note: field.optionalLine(300)
});
export type SetEntry = v.InferOutput<typeof schema>;

export const setEntries = collection('set-entry', schema, {
	audience: (entry) => entry.audience,
	historyFrom: ({ toldFrom }) => toldFrom,
	blobs: blobsOf,
	keys: {
		/** For narrowing a list down to entries found by their words. */
		id: one('text', (_, id) => id),
		set: one('text', (entry) => entry.set),
		author: one('text', (entry) => entry.author),
		day: one('date', (entry) => entry.day),
		month: one('text', (entry) => entry.day.slice(0, 7)),
		prompted: one('text', (entry) => entry.prompted || null),
		objective: many('text', (entry) => entry.objectives),
		code: many('text', (entry) => entry.codes)
	},
	search: (entry) => ({
		title: entryTitle(entry.text),
		body: [entryText(entry), ...entry.attachments.map(({ name, description }) => `${name} ${description}`)],
		facets: {
			set: [entry.set],
			by: [entry.author],
			prompted: entry.prompted ? [entry.prompted] : [],
			objective: entry.objectives,
			code: entry.codes
		},
		at: entry.day
	}),
	retention: 'learning',
	version: 2,
	upgrades: [(entry: object) => ({ ...entry, attachments: [] })]
});
