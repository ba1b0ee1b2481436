import * as v from 'valibot';
import { WEEKS_TO_LOOK_AGAIN } from '#lib/domain/learning-tree';
import { line, optionalLine, optionalProse, prose } from '#lib/domain/shared/fields';
import { handle, handles, mark, offset, sharedWith } from './pieces';

/**
 * What a lesson grew from: a passage of an entry, word for word; or words said in a meeting or supervision, of which `by`
 * asks the person whose they are. `named`: whether the author agreed to be named.
 */
const origin = v.variant('from', [
	v.strictObject({ from: v.literal('entry'), entry: handle, passage: prose(5_000), named: v.boolean() }),
	v.strictObject({
		from: v.literal('meeting'),
		meeting: handle,
		item: handle,
		by: handle,
		agreedBy: handle,
		words: prose(5_000),
		named: v.boolean()
	}),
	v.strictObject({
		from: v.literal('supervision'),
		supervision: handle,
		by: handle,
		agreedBy: handle,
		words: prose(5_000),
		named: v.boolean()
	})
]);

const stepBy = { day: offset, by: handle };
/** The team meeting or supervision that decided it, on its day; by whoever wrote it down there. */
const decidedIn = v.optional(v.union([v.strictObject({ meeting: handle }), v.strictObject({ supervision: handle })]));
const where = line(120);
const notHeld = v.optional(optionalLine(400), '');

/** A step after "noticed", with what its use case asks for. */
const step = v.variant('is', [
	v.strictObject({ ...stepBy, is: v.literal('identified'), where, notHeld }),
	v.strictObject({ ...stepBy, is: v.literal('validated'), words: line(400), where, notHeld, decidedIn }),
	v.strictObject({
		...stepBy,
		is: v.literal('applied'),
		changed: line(400),
		where,
		/** Weeks until somebody looks again. */
		weeks: v.picklist(WEEKS_TO_LOOK_AGAIN),
		notHeld
	}),
	v.strictObject({ ...stepBy, is: v.literal('looked-at-again'), still: v.picklist(['yes', 'no']), words: line(400) }),
	v.strictObject({ ...stepBy, is: v.literal('embedded'), reason: line(400) }),
	v.strictObject({
		...stepBy,
		is: v.literal('kept-under-watch'),
		reason: line(400),
		weeks: v.picklist(WEEKS_TO_LOOK_AGAIN),
		decidedIn
	}),
	v.strictObject({ ...stepBy, is: v.literal('set-aside'), reason: line(400), decidedIn }),
	v.strictObject({ ...stepBy, is: v.literal('merged'), into: handle }),
	v.strictObject({
		...stepBy,
		is: v.literal('split'),
		firstTitle: line(160),
		firstContext: line(400),
		secondTitle: line(160),
		secondContext: line(400)
	}),
	v.strictObject({ ...stepBy, is: v.literal('superseded'), betterOne: handle, reason: line(400) })
]);

/** Words under a lesson; `resolved`: by whom, and when, in days from today. */
const comment = v.strictObject({
	day: offset,
	by: handle,
	words: prose(1_000),
	resolved: v.optional(v.strictObject({ day: offset, by: handle }))
});

/** Branches, and the lessons on them with what they grew from and the states they went through. */
export const treeFile = v.strictObject({
	project: handle,
	branches: v.pipe(v.array(v.strictObject({ handle, name: line(80) })), v.minLength(1)),
	lessons: v.array(
		v.strictObject({
			handle,
			branch: handle,
			title: line(160),
			noticed: offset,
			origin,
			context: optionalProse(2_000),
			/** Begins with the redacted wording where it grew from an entry. */
			whatHappened: optionalProse(2_000),
			why: optionalProse(2_000),
			soWhat: optionalProse(2_000),
			notHeld: v.optional(optionalProse(2_000), ''),
			objectives: handles,
			sharedWith: v.optional(v.array(sharedWith), ['staff', 'project:open-doors']),
			steps: v.optional(v.array(step), []),
			comments: v.optional(v.array(comment), []),
			mark
		})
	)
});
