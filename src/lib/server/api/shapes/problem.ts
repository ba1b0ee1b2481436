import * as v from 'valibot';
import { said, text, whole } from './said';

/** What a program gets instead of an answer (RFC 9457). */
export const problemShape = v.object({
	type: said(v.literal('about:blank'), 'Always this: the status says it all.'),
	title: text('The status in words.'),
	status: whole('The status of the answer.'),
	detail: text('What to do about it.'),
	invalid: v.optional(
		said(
			v.array(v.object({ parameter: text('Its name.'), message: text('What it has to be.') })),
			'What of the query does not hold.'
		)
	)
});
