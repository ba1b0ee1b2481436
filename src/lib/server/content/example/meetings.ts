import * as v from 'valibot';
import { line, optionalLine, optionalProse, prose, time } from '#lib/domain/shared/fields';
import { slug } from '../slug';
import { handle, handles, mark, offset, source } from './pieces';

export const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600));

const weekday = v.picklist(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']);

export const agendaItem = v.strictObject({
	kind: v.picklist(['topic', 'presentation', 'break']),
	title: line(200),
	minutes,
	/** A role or body; people of the workspace are named by `presenter`. */
	speaker: v.optional(line(200)),
	presenter: v.optional(handle),
	/** It stands on the agenda of every meeting. */
	recurring: v.optional(v.boolean(), false),
	/** It was not reached, and carries over. */
	notReached: v.optional(v.boolean(), false)
});

/** A member's turn with the issue they bring, and which parts of it they give to the others. */
export const presentation = v.strictObject({
	handle,
	presenter: handle,
	title: line(200),
	progress: v.optional(optionalProse(3_000), ''),
	issue: prose(3_000),
	circulated: v.array(v.picklist(['progress', 'issue']))
});

export const answer = v.strictObject({
	person: handle,
	answer: v.picklist(['coming', 'by-phone', 'apologies']),
	note: v.optional(optionalLine(300), '')
});

/** What members were given to read before it: an introduction, and lessons and practices with why they matter. */
const briefingPaper = v.strictObject({
	/** How long before the meeting it was issued, at the latest today; the meeting was planned by then. */
	daysBefore: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
	title: line(200),
	introduction: prose(4_000),
	cites: v.array(v.strictObject({ lesson: v.optional(handle), practice: v.optional(handle), note: optionalProse(1_000) }))
});

/** Whose words an item holds: a member, or a body or workshop group by name. */
const said = { saidBy: v.optional(handle), saidFor: v.optional(line(200)) };

const noteItem = v.variant('kind', [
	v.strictObject({ handle, kind: v.picklist(['information', 'decision', 'question']), text: prose(4_000), ...said }),
	/** Its words are those of the agreed action. */
	v.strictObject({ handle, kind: v.literal('action'), action: handle, ...said })
]);

const meeting = v.strictObject({
	handle,
	set: handle,
	title: line(200),
	day: offset,
	/** The meeting falls on the last such weekday up to `day`. */
	weekday,
	time,
	minutes,
	place: line(200),
	host: v.optional(line(200)),
	mode: slug,
	briefing: v.optional(optionalProse(10_000), ''),
	briefingPaper: v.optional(briefingPaper),
	agenda: v.array(agendaItem),
	present: handles,
	apologies: handles,
	/** Bodies without a place in the workspace, with how many came from each. */
	bodies: v.optional(v.array(v.strictObject({ body: line(200), count: v.pipe(v.number(), v.integer(), v.minValue(1)) })), []),
	/** What members answered beforehand, at once when it was planned. */
	answers: v.optional(v.array(answer), []),
	presentations: v.optional(v.array(presentation), []),
	items: v.optional(v.array(noteItem), []),
	/** The Word file of old minutes that it is brought in from, by its name; the file is made of the items. */
	broughtFrom: v.optional(line(200)),
	/** The day the note was finalised, and by whom; null while it is open. */
	finalised: v.nullable(v.strictObject({ day: offset, by: handle })),
	mark,
	source: v.optional(source)
});

/** A run of meetings under one theme, planned at once. */
const run = v.strictObject({
	set: handle,
	by: handle,
	/** The day it was planned on. */
	planned: offset,
	theme: line(200),
	/** The first falls on the last such weekday up to `day`, the others so many weeks apart. */
	day: offset,
	weekday,
	weeks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
	/** What each is called; an empty name takes the theme's. */
	names: v.pipe(v.array(v.union([v.literal(''), line(200)])), v.minLength(1)),
	time,
	minutes,
	place: line(200),
	mode: slug,
	/** One that does not take place, counted from one, and why. */
	calledOff: v.optional(v.strictObject({ which: v.pipe(v.number(), v.integer(), v.minValue(1)), reason: line(300) }))
});

/** A member's wish to present an issue, which waits until it is picked. */
const bid = v.strictObject({
	set: handle,
	by: handle,
	day: offset,
	title: line(200),
	whyNow: optionalLine(300),
	want: optionalLine(300),
	readBy: v.picklist(['set', 'facilitator'])
});

/** Meetings with agenda, presentations and note, runs of meetings that are still to come, and issues that wait for one. */
export const meetingsFile = v.strictObject({ meetings: v.array(meeting), runs: v.array(run), bids: v.array(bid) });
