import * as v from 'valibot';
import { line, prose } from '#lib/domain/shared/fields';
import { handle, offset } from './pieces';

/** What meetings passed on: the paragraphs that somebody marked, and the learning note that left, if one did. */
export const learningNotesFile = v.strictObject({
	learningNotes: v.array(
		v.strictObject({
			meeting: handle,
			by: handle,
			day: offset,
			marks: v.array(v.strictObject({ item: handle, use: v.picklist(['learning', 'public']) })),
			issued: v.nullable(
				v.strictObject({ readers: v.picklist(['staff', 'partners', 'public']), title: line(200), wording: prose(10_000) })
			)
		})
	)
});
