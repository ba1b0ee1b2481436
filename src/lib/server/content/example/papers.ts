import * as v from 'valibot';
import { line, prose } from '#lib/domain/shared/fields';
import { slug } from '../slug';
import { attachedFile, handle, mark, offset } from './pieces';

/** Action papers: the challenges that each takes up, and what it asks of whom. */
export const papersFile = v.strictObject({
	papers: v.array(
		v.strictObject({
			handle,
			by: handle,
			day: offset,
			mark,
			title: line(200),
			summary: prose(5_000),
			opening: prose(20_000),
			issues: v.array(
				v.strictObject({
					challenge: handle,
					asks: v.array(v.strictObject({ handle: v.optional(handle), audience: slug, text: line(1_000) }))
				})
			),
			checked: v.strictObject({ by: handle, day: offset }),
			/** The asks that were put to bodies, and what happened to each. */
			put: v.array(
				v.strictObject({
					ask: handle,
					body: line(200),
					by: handle,
					day: offset,
					acknowledged: v.optional(v.strictObject({ day: offset })),
					answered: v.optional(
						v.strictObject({ day: offset, words: prose(5_000), file: v.optional(v.strictObject(attachedFile)) })
					),
					settled: v.optional(v.strictObject({ day: offset, is: v.picklist(['adopted', 'declined']), reason: line(500) })),
					chaseOn: v.optional(offset)
				})
			),
			published: v.strictObject({ by: handle, day: offset, readers: v.picklist(['staff', 'partners', 'public']) })
		})
	)
});
