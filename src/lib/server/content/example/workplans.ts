import * as v from 'valibot';
import { rhythm } from '#lib/domain/workplans';
import { line, optionalLine, optionalProse, prose } from '#lib/domain/shared/fields';
import { handle, handles, mark, offset, sharedWith } from './pieces';

/** An action that a plan itself asked for. */
const agreedOnPlan = v.strictObject({
	day: offset,
	what: line(300),
	owner: handle,
	due: offset,
	measure: v.optional(optionalLine(300), ''),
	objectives: handles
});

/** Plans made of actions: what stands on them since when, and when they were looked over by whoever keeps them. */
export const workplansFile = v.strictObject({
	workplans: v.array(
		v.strictObject({
			handle,
			title: line(200),
			about: optionalProse(2_000),
			/** When it was started, and by whom. */
			day: offset,
			by: handle,
			keeper: handle,
			readers: v.array(sharedWith),
			from: offset,
			to: offset,
			rhythm,
			objectives: handles,
			actions: v.array(v.strictObject({ day: offset, handles })),
			agreed: v.array(agreedOnPlan),
			reviews: v.array(v.strictObject({ day: offset, words: prose(2_000) })),
			mark
		})
	)
});
