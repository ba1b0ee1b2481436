import * as v from 'valibot';
import { DIFFERENCES } from '#lib/domain/actions';
import { line, optionalLine, prose } from '#lib/domain/shared/fields';
import { handle, handles, mark, offset } from './pieces';

const action = v.strictObject({
	handle,
	what: line(300),
	/** A person of the workspace, a body outside it, or nobody yet. */
	owner: v.nullable(v.union([v.strictObject({ person: handle }), v.strictObject({ body: line(160) })])),
	due: v.nullable(offset),
	/** How one will know that it is done. */
	measure: v.optional(optionalLine(300), ''),
	/** Who wrote it down. */
	by: handle,
	/** Where it was agreed, the only place its day comes from. */
	agreedIn: v.variant('kind', [
		v.strictObject({ kind: v.literal('meeting'), meeting: handle }),
		v.strictObject({ kind: v.literal('supervision'), supervision: handle }),
		v.strictObject({ kind: v.literal('lesson'), day: offset })
	]),
	/** The lesson it was agreed on. */
	lesson: v.optional(handle),
	objectives: handles,
	completion: v.nullable(
		v.strictObject({
			day: offset,
			by: handle,
			outcome: prose(2_000),
			/** The entry that answers "what did you learn?". */
			entry: v.optional(handle),
			/** Asked so many weeks later what difference it made, and what was answered. */
			asked: v.optional(
				v.strictObject({
					weeks: v.picklist(['4', '8', '12', '26']),
					answer: v.optional(v.strictObject({ day: offset, made: v.picklist(DIFFERENCES), words: optionalLine(500) }))
				})
			)
		})
	),
	/** The difference it should make. */
	difference: v.optional(optionalLine(300), ''),
	/** Put to somebody who can, by its owner. */
	escalated: v.optional(v.strictObject({ day: offset, by: handle, to: line(200), reason: line(300) })),
	/** Each time its day was moved, by its owner or one of those who agreed it. */
	moved: v.optional(v.array(v.strictObject({ day: offset, by: handle, to: offset, reason: line(300) })), []),
	mark
});

/** Agreed actions, open and done. */
export const actionsFile = v.strictObject({ actions: v.array(action) });
