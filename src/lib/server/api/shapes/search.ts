import * as v from 'valibot';
import { id, listOf, pages, said, text, whole } from './said';

const hit = v.object({
	kind: text('practice, lesson, learning-note, easy-read or paper.'),
	id: id('Its id. Practices and lessons are read here by it.'),
	address: text('Where people read it.'),
	title: text('What it is called.'),
	passage: text('The part of its text that answers best. Plain text.')
});

const counted = v.object({
	value: text('What stands behind the name of the facet in the line.'),
	count: whole('How many of what was found hold it.')
});

export const found = v.object({
	...listOf(hit, 'Best first, or newest first.').entries,
	count: whole('How many there are on all pages.'),
	facets: said(
		v.record(v.string(), v.array(counted)),
		'By the name of the facet, its values, most first. An objective is given by its id.'
	),
	leftOut: said(v.array(v.string()), 'What of the line was left out, each in a sentence.'),
	upToDate: said(
		v.boolean(),
		'False for a while after an update of Grove: everything is there, and some of it is still found by what it was found by before.'
	)
});

export const searchQuery = v.strictObject({
	words: said(
		v.pipe(v.string(), v.nonEmpty(), v.maxLength(2_000)),
		'A line as typed into the search box: words, "phrases", -without, and kind: state: by: objective: code: evidence: language: after: before: to narrow down.'
	),
	order: v.optional(said(v.picklist(['relevance', 'date']), 'Best first, or newest first.'), 'relevance'),
	...pages
});
