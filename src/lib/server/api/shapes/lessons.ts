import * as v from 'valibot';
import { day, id, listOf, month, orNull, pages, said, state, text } from './said';

const named = v.object({ id: id('Its id.'), name: text('What it is called.') });

const line = {
	id: id('Never changes.'),
	address: text('Where people read it.'),
	title: text('The lesson in one sentence.'),
	state: state('How far it has come.'),
	stateWord: text('The same as pages say it.'),
	month: orNull(month('When it was noticed; null where that is not told.')),
	project: orNull(said(named, 'The project on whose tree it hangs; null where you cannot read that.')),
	branch: orNull(said(named, 'Its branch; null on the trunk, and where you cannot read it.')),
	objectives: said(v.array(named), 'What it counts towards, as far as you can read that.'),
	codes: said(v.array(v.string()), 'Each as list/term; the lists are under vocabularies.'),
	mergedInto: orNull(id('The lesson that gathers what was said here, where it was merged.'))
};

export const lessons = listOf(v.object(line), 'In an order that says nothing and stays the same.');

export const lessonsQuery = v.strictObject({
	state: v.optional(state('Only those that have come this far and no further.')),
	project: v.optional(id('Only those on the tree of this project.')),
	branch: v.optional(id('Only those straight on this branch.')),
	objective: v.optional(id('Only those that count towards it.')),
	code: v.optional(said(v.pipe(v.string(), v.maxLength(130)), 'Only those that bear this code: list/term.')),
	noticedFrom: v.optional(month('Noticed in this month or later.')),
	noticedBefore: v.optional(month('Noticed before this month.')),
	...pages
});

export const lesson = v.object({
	...line,
	context: text('Markdown, as are those below; empty where nothing is said.'),
	whatHappened: text('What happened.'),
	why: text('Why it was so.'),
	soWhat: text('What follows from it.'),
	notHeld: text('Where it did not hold.'),
	seenToo: said(
		v.array(
			v.object({
				words: text('What they saw.'),
				where: text('Where.'),
				source: text('What they rest it on, where it was not their own eyes.'),
				on: day('When they said so.')
			})
		),
		'What others said who have seen it too. Nobody is named.'
	),
	exceptions: said(
		v.array(v.object({ words: text('What was said.'), on: orNull(day('When; null where that is not told.')) })),
		'Where it did not hold, as was said with a step.'
	),
	note: text('A note beside it.')
});
