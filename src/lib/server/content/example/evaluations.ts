import * as v from 'valibot';
import { prose } from '#lib/domain/shared/fields';
import { slug } from '../slug';
import { handle, offset } from './pieces';

/** When members of a set were asked what changed, what each answered the day after, and when it was closed; null while it is open. */
export const evaluationsFile = v.strictObject({
	evaluations: v.array(
		v.strictObject({
			set: handle,
			asked: v.strictObject({ day: offset, by: handle }),
			closed: v.nullable(offset),
			answers: v.array(
				v.strictObject({
					by: handle,
					texts: v.array(v.strictObject({ question: slug, words: prose(2_000), quotable: v.optional(v.boolean(), false) }))
				})
			)
		})
	)
});
