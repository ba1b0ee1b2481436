import * as v from 'valibot';
import { attachedFile, sharedWith, terms, writtenPiece } from './pieces';

/** The learning files. */
export const entriesFile = v.strictObject({
	entries: v.array(
		v.strictObject({
			...writtenPiece,
			clientGroups: terms,
			employerKinds: terms,
			/** None: its author only. */
			sharedWith: v.optional(v.array(sharedWith), []),
			/** `shared` goes along with what others read of it. */
			files: v.optional(v.array(v.strictObject({ ...attachedFile, shared: v.optional(v.boolean(), false) })), [])
		})
	)
});
