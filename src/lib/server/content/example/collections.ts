import * as v from 'valibot';
import { line, optionalLine, prose } from '#lib/domain/shared/fields';
import { handle, mark, offset } from './pieces';

/** Collections, whom they were shared with, and the read-only links to them with the days on which they were opened. */
export const collectionsFile = v.strictObject({
	collections: v.array(
		v.strictObject({
			handle,
			title: line(200),
			introduction: prose(2_000),
			by: handle,
			day: offset,
			items: v.array(
				v.strictObject({ of: v.strictObject({ kind: v.picklist(['lesson', 'practice']), handle }), why: optionalLine(300) })
			),
			shared: v.strictObject({ day: offset, readers: v.array(v.picklist(['staff', 'partners'])) }),
			links: v.array(
				v.strictObject({
					by: handle,
					day: offset,
					body: line(200),
					days: v.picklist(['7', '30', '90', '365']),
					note: optionalLine(500),
					opened: v.array(offset)
				})
			),
			mark
		})
	)
});
