import * as v from 'valibot';
import { line, optionalProse, prose } from '#lib/domain/shared/fields';
import { slug } from '../slug';
import { handle, handles, mark, offset } from './pieces';

const terms = v.optional(v.array(slug), []);

/** Who else may read an entry: `supervisor`, `staff`, `set:HANDLE`, `project:HANDLE`. None: its author only. */
const sharedWith = v.pipe(v.string(), v.regex(/^(supervisor|staff|(set|project):[a-z0-9-]+)$/));

/** The learning files. */
export const entriesFile = v.strictObject({
	entries: v.array(
		v.strictObject({
			handle,
			author: handle,
			day: offset,
			title: v.optional(line(120)),
			trigger: slug,
			/** What? So what? Now what? The last two may be empty. */
			text: prose(10_000),
			soWhat: v.optional(optionalProse(5_000), ''),
			nowWhat: v.optional(optionalProse(5_000), ''),
			objectives: handles,
			clientGroups: terms,
			barriers: terms,
			themes: terms,
			employerKinds: terms,
			sharedWith: v.optional(v.array(sharedWith), []),
			mark
		})
	)
});
