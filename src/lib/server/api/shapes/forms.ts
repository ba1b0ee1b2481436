import * as v from 'valibot';
import { orNull, said, text, whole } from './said';

const option = v.object({ option: text('What records keep.'), label: text('What people read.') });

const section = v.object({
	key: text('What records keep.'),
	number: orNull(whole('The number that readers of the printed form know, or null.')),
	heading: text('What people read.'),
	kind: said(v.picklist(['line', 'text', 'options', 'facts', 'effects', 'contact']), 'What is written in it.'),
	ask: text('What it asks for.'),
	filter: orNull(text('The name by which practices can be asked for by its options, or null.')),
	options: said(v.array(option), 'What can be ticked; for effects, whom they may be for.')
});

export const templates = v.object({
	items: said(
		v.array(
			v.object({
				name: text('What records keep.'),
				version: whole('Its edition.'),
				label: text('What people read.'),
				hint: text('What it is for.'),
				parts: v.array(v.object({ heading: text('Over its sections.'), sections: v.array(section) }))
			})
		),
		'The newest edition of each form by which practices are described.'
	)
});

export const vocabularies = v.object({
	items: said(
		v.array(
			v.object({
				name: text('What codes begin with.'),
				label: text('What people read.'),
				terms: v.array(
					v.object({
						term: text('What records keep. It never changes.'),
						label: text('What people read.'),
						offered: said(v.boolean(), 'Whether it can still be chosen.')
					})
				)
			})
		),
		'The lists of words that people choose from.'
	)
});

export const noQuery = v.strictObject({});
