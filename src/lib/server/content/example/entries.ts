import * as v from 'valibot';
import { optionalProse, prose } from '#lib/domain/shared/fields';
import { slug } from '../slug';
import { handle, handles, mark, offset, sharedWith } from './pieces';

const terms = v.optional(v.array(slug), []);

/** The learning files. */
export const entriesFile = v.strictObject({
	entries: v.array(
		v.strictObject({
			handle,
			author: handle,
			day: offset,
			prompted: slug,
			/** The answers to What? So what? Now what? The last two may be empty. */
			text: prose(10_000),
			soWhat: v.optional(optionalProse(5_000), ''),
			nowWhat: v.optional(optionalProse(5_000), ''),
			objectives: handles,
			clientGroups: terms,
			barriers: terms,
			themes: terms,
			employerKinds: terms,
			/** None: its author only. */
			sharedWith: v.optional(v.array(sharedWith), []),
			/** Files of `content/example/files/` that belong to it; `shared` goes along with what others read of it. */
			files: v.optional(
				v.array(v.strictObject({ name: v.string(), description: v.string(), shared: v.optional(v.boolean(), false) })),
				[]
			),
			mark
		})
	)
});
