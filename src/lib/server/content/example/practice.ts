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
	/** Until when there is money for it, by the month. */
	funding: v.optional(
		v.strictObject({ until: v.pipe(v.number(), v.integer(), v.maxValue(900)), by: v.string(), ask: v.string() })
	),
	/** A list to work through, which the example makes as a Word file of its own. */
	checklist: v.optional(
		v.strictObject({ name: v.string(), description: v.string(), title: v.string(), lead: v.string(), items: v.array(v.string()) })
	),
	/** Null: not published, readable by staff. */
	published: v.nullable(v.strictObject({ by: handle, day: offset })),
	objectives: handles,
	lessons: handles,
	mark,
	source: v.optional(source)
});
