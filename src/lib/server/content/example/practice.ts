import * as v from 'valibot';
import { slug } from '../slug';
import { writtenAnswer } from '../written-answer';
import { handle, handles, mark, offset, source } from './pieces';

/** One practice, by the template it follows. */
export const practiceFile = v.strictObject({
	handle,
	template: slug,
	answers: v.record(slug, writtenAnswer),
	/** Sections that stay empty, on purpose, by key. */
	gaps: v.optional(v.array(slug), []),
	offeredBy: handle,
	checked: offset,
	reviewBy: v.nullable(offset),
	/** Null: not published, readable by staff. */
	published: v.nullable(v.strictObject({ by: handle, day: offset })),
	objectives: handles,
	lessons: handles,
	mark,
	source: v.optional(source)
});
