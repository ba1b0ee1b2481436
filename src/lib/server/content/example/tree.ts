import * as v from 'valibot';
import { line, optionalProse, prose } from '#lib/domain/shared/fields';
import { handle, handles, mark, offset } from './pieces';

const branch = v.strictObject({ handle, letter: v.pipe(v.string(), v.regex(/^[A-Z]$/)), name: line(120), about: line(300) });

/** What a lesson grew from. `agreedBy`: the person whose words they are, where somebody else began the lesson. */
const origin = v.variant('from', [
	v.strictObject({
		from: v.literal('entry'),
		entry: handle,
		/** Word for word as it stands in the entry. */
		passage: prose(5_000),
		/** The wording its author approved. */
		redacted: prose(5_000),
		named: v.boolean()
	}),
	v.strictObject({
		from: v.literal('meeting'),
		meeting: handle,
		item: handle,
		by: handle,
		agreedBy: handle,
		wording: prose(5_000)
	}),
	v.strictObject({ from: v.literal('supervision'), supervision: handle, by: handle, agreedBy: handle, wording: prose(5_000) })
]);

export const STATES = ['identified', 'validated', 'applied', 'embedded', 'set-aside', 'superseded'] as const;

const step = v.strictObject({
	is: v.picklist(STATES),
	day: offset,
	by: handle,
	note: v.optional(line(400), ''),
	/** The lesson that took its place; only where superseded. */
	betterOne: v.optional(handle)
});

/** Branches, and the lessons on them with what they grew from and the states they went through. */
export const treeFile = v.strictObject({
	project: handle,
	branches: v.pipe(v.array(branch), v.minLength(1)),
	lessons: v.array(
		v.strictObject({
			handle,
			branch: handle,
			title: line(160),
			noticed: offset,
			origin,
			context: optionalProse(2_000),
			happened: optionalProse(2_000),
			why: optionalProse(2_000),
			soWhat: optionalProse(2_000),
			notWhere: v.optional(optionalProse(2_000), ''),
			objectives: handles,
			/** What came after "noticed", in order. */
			steps: v.optional(v.array(step), []),
			mark
		})
	)
});
