import * as v from 'valibot';
import { prose } from '#lib/domain/shared/fields';
import { attachedFile, handle, offset, writtenPiece } from './pieces';

/** What members wrote in the files of their sets. */
export const setFilesFile = v.strictObject({
	entries: v.array(
		v.strictObject({
			...writtenPiece,
			set: handle,
			files: v.optional(v.array(v.strictObject(attachedFile)), []),
			/** What others added below, later. */
			additions: v.optional(v.array(v.strictObject({ author: handle, day: offset, text: prose(5_000) })), [])
		})
	)
});
