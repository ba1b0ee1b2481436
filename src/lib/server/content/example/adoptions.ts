import * as v from 'valibot';
import { adoptPracticeWish, answerAdoptionWish } from '#lib/domain/practices';
import { handle, mark, offset } from './pieces';

const { where, adapted, readers } = adoptPracticeWish.entries;

/** Who tries a practice of the library, and what they answered when they were asked how it went. */
export const adoptionsFile = v.strictObject({
	adoptions: v.array(
		v.strictObject({
			handle,
			by: handle,
			practice: handle,
			where,
			since: offset,
			/** The day on which they said so; the practice is in the library by then. */
			said: offset,
			adapted,
			readers,
			answers: v.optional(v.array(v.strictObject({ day: offset, ...answerAdoptionWish.entries })), []),
			mark
		})
	)
});
