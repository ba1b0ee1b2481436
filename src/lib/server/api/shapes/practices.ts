import * as v from 'valibot';
import { CLAIMS, practiceCopy } from '#lib/domain/practices';
import { day, id, listOf, moment, orNull, pages, said, text, whole } from './said';

const line = v.object({
	id: id('Never changes.'),
	address: text('Where people read it.'),
	title: text('One line.'),
	language: text('BCP 47, such as en-GB.'),
	form: text('The name of the template it is written by.'),
	publishedAt: moment('Since when these words stand there.'),
	readers: said(v.picklist(['public', 'partners']), 'Whom it is published for: anyone, or staff and partner bodies.'),
	checkedOn: orNull(day('When its facts were checked; null where nobody said.')),
	reviewBy: orNull(day('By when it is to be read again; null where nobody said.')),
	fundedUntil: text('Until when there is money for it: a day or a month; empty where nobody says.'),
	funding: text('The same in words, by whom, and what comes then.'),
	forWhom: text('In short; empty where nothing is said, as are those below.'),
	where: text('Where it is done.'),
	reach: text('How widely it reaches, by the options of its form.'),
	cost: text('In short.'),
	claim: orNull(
		said(v.picklist(CLAIMS), 'The surest of its effects: measured, reported by people, or hoped for; null where it claims none.')
	),
	evidence: text('What that effect is, in short.'),
	contact: text('Whom to ask: by role and body, by name where that person agreed.'),
	status: text('Whether it still runs.'),
	note: text('What the library says beside its title.')
});

export const practices = listOf(line, 'Newest first, or by how well they answer the words.');

export const practicesQuery = v.strictObject({
	words: v.optional(
		said(v.pipe(v.string(), v.maxLength(300)), 'Words as typed into the library: "phrases" and -without among them.')
	),
	publishedFrom: v.optional(day('Published on this day (UTC) or later.')),
	publishedBefore: v.optional(day('Published before this day (UTC).')),
	...pages
});

export const practice = v.object({ id: id('Never changes.'), ...practiceCopy.entries });

export const editions = v.object({
	items: said(
		v.array(
			v.object({
				edition: whole('Counted from 1.'),
				publishedAt: moment('When it was published.'),
				current: said(v.boolean(), 'Whether its words are those that stand there now.')
			})
		),
		'Newest first. Only the current one can be read.'
	)
});
