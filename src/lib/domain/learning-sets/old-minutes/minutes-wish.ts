import * as v from 'valibot';
import * as field from '../../shared/fields';
import { NOTE_KINDS } from '../note-item';
import { ATTENDED } from '../set-meeting';

/** `past`: agreed then, and kept in the note alone, so that nobody is reminded of what is long over. Empty: left out. */
export const ROW_KINDS = ['', ...NOTE_KINDS, 'past'] as const;

const someone = v.optional(v.union([v.literal(''), field.id], 'Choose somebody from the list.'), '');

const personLine = v.object({
	/** As the minutes have it, with what stood beside the name. */
	name: v.optional(field.optionalLine(200), ''),
	/** Who of the set that is; nobody in particular is kept by these words. */
	person: someone,
	how: v.optional(v.union([v.literal(''), v.picklist(ATTENDED)], 'Choose from the list.'), '')
});

const noteLine = v.object({
	kind: v.optional(v.picklist(ROW_KINDS, 'Choose what this is.'), ''),
	text: v.optional(field.optionalProse(20_000), ''),
	person: someone,
	/** The owner of an action in words, where nobody of the set is chosen. */
	body: v.optional(field.optionalLine(200), ''),
	due: v.optional(v.union([v.literal(''), field.day], 'Give a date such as 14 May 2026, or leave it empty.'), ''),
	/** How one will know that an action is done, and the difference it should make. */
	measure: v.optional(field.optionalLine(300), ''),
	difference: v.optional(field.optionalLine(300), '')
});

export const keepMinutesWish = v.object({
	title: field.line(200, 'Say what the meeting was about.'),
	day: v.pipe(
		v.string('Give the day of the meeting.'),
		v.nonEmpty('Give the day of the meeting. It is not beyond doubt in these minutes.'),
		field.day
	),
	time: v.pipe(v.string('Say when it began.'), v.nonEmpty('Say when it began, as near as anybody knows.'), field.time),
	minutes: v.pipe(
		v.number('Say how long it lasted, in minutes.'),
		v.integer('Give whole minutes.'),
		v.minValue(5, 'A meeting lasts at least five minutes.'),
		v.maxValue(1_440, 'A meeting lasts at most a day.')
	),
	place: v.optional(field.optionalLine(200), ''),
	people: v.pipe(v.optional(v.array(personLine), []), v.maxLength(300, 'A list holds at most 300 people.')),
	notes: v.pipe(v.optional(v.array(noteLine), []), v.maxLength(700)),
	/** Whether the file itself stays with the meeting. */
	file: v.optional(v.boolean(), false)
});
export type KeepMinutesWish = v.InferOutput<typeof keepMinutesWish>;
