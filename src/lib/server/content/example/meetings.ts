import * as v from 'valibot';
import { line, optionalProse, prose, time } from '#lib/domain/shared/fields';
import { slug } from '../slug';
import { handle, handles, mark, offset, source } from './pieces';

const agendaItem = v.strictObject({
	time,
	title: line(200),
	/** A role or body; people of the workspace are named by `presenter`. */
	speaker: v.optional(line(200)),
	presenter: v.optional(handle)
});

/** A member's turn with the issue they bring. What is not circulated stays with the presenter. */
const presentation = v.strictObject({
	handle,
	presenter: handle,
	issue: prose(3_000),
	progress: v.optional(optionalProse(3_000), ''),
	/** What the presenter takes away, in their own words. */
	takesAway: v.optional(optionalProse(3_000), ''),
	circulated: v.boolean()
});

const noteItem = v.strictObject({
	handle,
	kind: v.picklist(['information', 'decision', 'question', 'action']),
	/** The part of the meeting it belongs to: an agenda title, a workshop group. */
	under: v.optional(line(200)),
	text: prose(4_000),
	/** Whose words, where one person said it. */
	said: v.optional(handle),
	/** A tighter mode than that of the meeting. */
	mode: v.optional(slug),
	/** For kind "action": the agreed action in `actions.yaml`. */
	action: v.optional(handle)
});

const meeting = v.strictObject({
	handle,
	set: handle,
	title: line(200),
	day: offset,
	/** The meeting falls on the last such weekday up to `day`. */
	weekday: v.optional(v.picklist(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'])),
	from: time,
	to: time,
	place: line(200),
	hostBody: v.optional(line(200)),
	mode: slug,
	briefing: v.optional(optionalProse(10_000), ''),
	agenda: v.array(agendaItem),
	present: handles,
	apologies: handles,
	/** Bodies present without a place in the workspace. */
	otherBodies: v.optional(v.array(line(200)), []),
	/** How many attended, where only the number is known. */
	headcount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
	presentations: v.optional(v.array(presentation), []),
	items: v.optional(v.array(noteItem), []),
	/** The day the note was finalised, and by whom; null while it is open. */
	finalised: v.nullable(v.strictObject({ day: offset, by: handle })),
	mark,
	source: v.optional(source)
});

/** Meetings with agenda, presentations and note. */
export const meetingsFile = v.strictObject({ meetings: v.array(meeting) });
