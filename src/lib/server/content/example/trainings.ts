import * as v from 'valibot';
import { line, optionalLine, prose } from '#lib/domain/shared/fields';
import { slug } from '../slug';
import { handle, mark, offset } from './pieces';

/** The training logs. */
export const trainingsFile = v.strictObject({
	trainings: v.array(
		v.strictObject({
			handle,
			author: handle,
			day: offset,
			title: line(200),
			givenBy: optionalLine(200),
			hours: v.number(),
			way: slug,
			took: prose(5_000),
			/** What its author answered when they were asked what had changed, earliest first. */
			afterwards: v.optional(v.array(v.strictObject({ day: offset, text: prose(2_000) })), []),
			/** Whether the author's supervisor may read it. */
			open: v.optional(v.boolean(), false),
			mark
		})
	)
});
