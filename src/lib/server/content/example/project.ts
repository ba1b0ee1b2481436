import * as v from 'valibot';
import { line, prose } from '#lib/domain/shared/fields';
import { handle, handles, mark, offset, source } from './pieces';

const aim = v.strictObject({
	handle,
	/** Objectives are numbered; cross-cutting themes are not. */
	number: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
	name: line(200),
	about: prose(2_000)
});

/** Projects with their objectives and cross-cutting themes. */
export const projectFile = v.strictObject({
	projects: v.array(
		v.strictObject({
			handle,
			name: line(200),
			about: prose(4_000),
			from: offset,
			to: v.nullable(offset),
			partners: handles,
			members: handles,
			objectives: v.pipe(v.array(aim), v.minLength(1)),
			themes: v.array(aim),
			mark,
			source: v.optional(source)
		})
	)
});
