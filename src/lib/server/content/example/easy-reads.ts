import * as v from 'valibot';
import { line } from '#lib/domain/shared/fields';
import { handle, offset } from './pieces';

/** The organisation's pictures, each a file of `content/example/files/` by its handle, and easy reads that show them. */
export const easyReadsFile = v.strictObject({
	pictures: v.strictObject({
		addedBy: handle,
		day: offset,
		supplier: line(120),
		right: line(200),
		files: v.pipe(v.array(v.strictObject({ handle, shows: line(300) })), v.minLength(1), v.maxLength(10))
	}),
	easyReads: v.array(
		v.strictObject({
			handle,
			of: v.strictObject({ kind: v.picklist(['lesson', 'practice']), handle }),
			title: line(120),
			by: handle,
			day: offset,
			lines: v.pipe(v.array(v.strictObject({ words: line(240), picture: handle })), v.minLength(1)),
			madeBy: line(160),
			checkedWith: line(160),
			checkedOn: offset,
			published: v.strictObject({ by: handle, day: offset })
		})
	)
});
