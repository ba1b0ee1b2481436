import * as v from 'valibot';
import * as field from '../shared/fields';

/** A term of a vocabulary as records carry it: `barriers/money`. */
export const code = v.pipe(v.string(), v.regex(/^[a-z-]{1,60}\/.{1,100}$/, 'Choose one from the list.'));

/** The answer to one further prompt, under the heading it was asked with. */
const answer = v.object({ heading: field.line(100), text: field.prose(50_000) });

/** What somebody writes about a day, with prompts or without: in their own file, or in that of a set. */
export const writtenPiece = {
	text: field.prose(200_000),
	model: field.line(100),
	answers: v.pipe(v.array(answer), v.maxLength(12)),
	/** What prompted it, a term of `entry-triggers`; empty when not said. */
	prompted: field.optionalLine(100),
	day: field.day,
	project: v.nullable(field.id),
	objectives: field.ids(20),
	codes: v.pipe(v.array(code), v.maxLength(40))
};
