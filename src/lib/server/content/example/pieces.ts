import * as v from 'valibot';
import { optionalProse, prose } from '#lib/domain/shared/fields';
import { slug } from '../slug';

/** The name by which the files of the example point to each other; ids are made when it is loaded. */
export const handle = slug;

/** Days from the day of loading: 0 is today, -21 three weeks ago. */
export const offset = v.pipe(v.number(), v.integer(), v.minValue(-900), v.maxValue(120));

/** What is real in a record: facts of a published document, or nothing. {@link MARK_WORDS} says it to the reader. */
export const mark = v.picklist(['facts', 'invented']);

export const MARK_WORDS = {
	facts: 'Example: facts after a published document; people and conversations invented',
	invented: 'Example: invented'
} as const satisfies Record<v.InferOutput<typeof mark>, string>;

/** The published document that facts come from. */
export const source = v.strictObject({ title: v.string(), body: v.string(), published: v.string() });

export const handles = v.optional(v.array(handle), []);

/** Readers beyond the author: `supervisor`, `staff`, `set:HANDLE`, `project:HANDLE`. */
export const sharedWith = v.pipe(v.string(), v.regex(/^(supervisor|staff|(set|project):[a-z0-9-]+)$/));

export const terms = v.optional(v.array(slug), []);

/** What somebody wrote about a day, in their own file or in a set's. */
export const writtenPiece = {
	handle,
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
	mark
};

/** A file of `content/example/files/` that belongs to what was written. */
export const attachedFile = { name: v.string(), description: v.string() };
