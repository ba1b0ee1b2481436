import * as v from 'valibot';
import { line, optionalLine, prose } from '#lib/domain/shared/fields';
import { handle, offset } from './pieces';

const words = v.optional(optionalLine(500), '');

/** What an issue rests on: something of the example by its handle, or research. */
export const evidencePiece = v.union([
	v.strictObject({ lesson: handle, words }),
	v.strictObject({ practice: handle, words }),
	v.strictObject({
		author: line(200),
		year: line(20),
		title: line(300),
		address: v.optional(v.string(), ''),
		words
	})
]);

/** Issues of common concern, raised by staff or out of a note, and the evidence that others gathered for them. */
export const challengesFile = v.strictObject({
	challenges: v.array(
		v.strictObject({
			handle,
			by: handle,
			day: offset,
			/** The paragraph it was raised from, which is marked the same day. */
			item: v.optional(handle),
			readers: v.picklist(['staff', 'partners']),
			title: line(200),
			wording: prose(10_000),
			evidence: v.optional(v.array(v.strictObject({ by: handle, day: offset, pieces: v.array(evidencePiece) })), []),
			ended: v.optional(v.strictObject({ by: handle, day: offset, is: v.picklist(['settled', 'set-aside']), reason: line(500) }))
		})
	)
});
