import * as v from 'valibot';
import { line, prose } from '#lib/domain/shared/fields';
import { slug } from '../slug';
import { handle, mark, offset, source } from './pieces';

const place = v.strictObject({ person: handle, from: offset, to: v.optional(v.nullable(offset), null) });

/** Sets, forums, networks and teams with their people. */
export const setsFile = v.strictObject({
	sets: v.array(
		v.strictObject({
			handle,
			name: line(160),
			about: prose(2_000),
			kind: slug,
			composition: slug,
			facilitation: slug,
			mode: slug,
			project: v.nullable(handle),
			groundRules: v.array(line(300)),
			members: v.array(place),
			facilitators: v.array(place),
			mark,
			source: v.optional(source)
		})
	)
});
