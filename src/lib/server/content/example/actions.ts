import * as v from 'valibot';
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
			entry: v.optional(handle)
		})
	),
	mark
});

/** Agreed actions, open and done. */
export const actionsFile = v.strictObject({ actions: v.array(action) });
