import * as v from 'valibot';
import { optionalProse, prose } from '#lib/domain/shared/fields';
import { slug } from '../slug';
import { handle, handles, mark, offset } from './pieces';

const terms = v.optional(v.array(slug), []);

/** What members wrote in the files of their sets. */
export const setFilesFile = v.strictObject({
	entries: v.array(
		v.strictObject({
			handle,
			set: handle,
			author: handle,
			day: offset,
			prompted: slug,
			/** The answers to What? So what? Now what? The last two may be empty. */
			text: prose(10_000),
			soWhat: v.optional(optionalProse(5_000), ''),
			nowWhat: v.optional(optionalProse(5_000), ''),
			objectives: handles,
			barriers: terms,
			themes: terms,
			/** What others added below, later. */
			additions: v.optional(v.array(v.strictObject({ author: handle, day: offset, text: prose(5_000) })), []),
			mark
		})
	)
});
