import * as v from 'valibot';
import { line } from '#lib/domain/shared/fields';
import { handle } from './pieces';

const mark = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));

/** What members answered about meetings on their day, a mark for each question in its order. It is thrown together when it is loaded. */
export const pulseFile = v.strictObject({
	answers: v.array(
		v.strictObject({
			meeting: handle,
			answers: v.array(v.strictObject({ by: handle, marks: v.array(mark), line: v.optional(line(300)) }))
		})
	)
});
