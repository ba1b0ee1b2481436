import * as v from 'valibot';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';
import { firstSentence } from '../shared/first-sentence';
import type { Id } from '../shared/ids';
import { attachments, blobsOf } from '../attachments';
import { opening, openingAudience, openingKey } from '../people';
import { writtenPiece } from './written-piece';

/** One dated piece of a person's learning file, as its author wrote it. Nobody but the author reads these words, or with them whoever supervises the author, where the author says so. */
const schema = v.object({
	author: field.id,
	...writtenPiece,
	/** Whether it is open to the author's supervisor, and to whom: null where nobody supervised them then. */
	toSupervisor: v.nullable(opening),
	/** Files that belong to it. Whoever reads it reads them. */
	attachments,
	note: field.optionalLine(300)
});
export type LearningEntry = v.InferOutput<typeof schema>;

export const learningEntries = collection('learning-entry', schema, {
	audience: openingAudience,
	blobs: blobsOf,
	keys: {
		/** For narrowing a list down to entries found in another way, by their words say. */
		id: one('text', (_, id) => id),
		author: one('text', (entry) => entry.author),
		day: one('date', (entry) => entry.day),
		month: one('text', (entry) => entry.day.slice(0, 7)),
		prompted: one('text', (entry) => entry.prompted || null),
		/** To whom it was opened as the author's supervisor, or `nobody` where there was none; null for one that is not open. */
		openTo: one('text', openingKey),
		objective: many('text', (entry) => entry.objectives),
		code: many('text', (entry) => entry.codes)
	},
	search: (entry) => ({
		title: entryTitle(entry.text),
		body: [
			entry.text,
			...entry.answers.map((each) => each.text),
			...entry.attachments.map(({ name, description }) => `${name} ${description}`)
		],
		// The author, so that somebody who supervises others can search their own file alone.
		facets: {
			by: [entry.author],
			prompted: entry.prompted ? [entry.prompted] : [],
			objective: entry.objectives,
			code: entry.codes
		},
		at: entry.day
	}),
	retention: 'learning',
	version: 3,
	// Whom an entry was opened to was not written down at first: its author is asked anew.
	upgrades: [
		({ toSupervisor, ...entry }: { toSupervisor: object | null }) => ({
			...entry,
			toSupervisor: toSupervisor && { ...toSupervisor, supervisor: null }
		}),
		(entry: object) => ({ ...entry, attachments: [] })
	]
});

/** What an entry is called in lists. */
export const entryTitle = (text: string): string => firstSentence(text) || 'An entry';

/** The whole of an entry as one Markdown text, each further answer under its heading. */
export const entryText = (entry: Pick<LearningEntry, 'text' | 'answers'>): string =>
	[entry.text, ...entry.answers.map((each) => `**${each.heading}**\n\n${each.text}`)].join('\n\n');

export const isAuthor = (entry: Pick<LearningEntry, 'author'>, person: Id): boolean => entry.author === person;
