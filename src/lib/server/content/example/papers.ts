import * as v from 'valibot';
import { line, prose } from '#lib/domain/shared/fields';
import { slug } from '../slug';
import { handle, mark, offset } from './pieces';

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
				v.strictObject({ challenge: handle, asks: v.array(v.strictObject({ audience: slug, text: line(1_000) })) })
			),
			checked: v.strictObject({ by: handle, day: offset }),
			published: v.strictObject({ by: handle, day: offset, readers: v.picklist(['staff', 'partners', 'public']) })
		})
	)
});
