import * as v from 'valibot';
import { LESSON_STATES } from '#lib/domain/learning-tree';

/** A piece of an answer or a question, with what it is in a sentence for those who write programs. */
export const said = <S extends v.GenericSchema>(schema: S, words: string) => v.pipe(schema, v.description(words));

export const text = (words: string) => said(v.string(), words);
export const id = (words: string) => said(v.pipe(v.string(), v.regex(/^[a-z0-9]{26}$/)), words);
export const day = (words: string) => said(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)), words);
export const moment = (words: string) => said(v.pipe(v.string(), v.isoTimestamp()), words);
export const month = (words: string) => said(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)), words);
export const whole = (words: string) => said(v.pipe(v.number(), v.integer(), v.minValue(0)), words);
export const orNull = <S extends v.GenericSchema>(schema: S) => v.nullable(schema);

export const state = (words: string) => said(v.picklist(LESSON_STATES), words);

/** A list that goes on: `next` asks for the page behind it. */
export const listOf = <S extends v.GenericSchema>(item: S, words: string) =>
	v.object({
		items: said(v.array(item), words),
		next: said(
			v.nullable(v.string()),
			'Give this back as “after” for the next page; null on the last. The header Link holds the whole address.'
		)
	});

/** What every list takes. */
export const pages = {
	after: v.optional(
		said(v.pipe(v.string(), v.maxLength(1_000)), 'The “next” of the page before, with everything else as it was.')
	),
	limit: v.optional(said(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 'How many on a page: 1 to 100.'), 25)
};
