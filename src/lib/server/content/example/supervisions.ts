import * as v from 'valibot';
import { line, optionalLine, prose } from '#lib/domain/shared/fields';
import { handle, mark, offset } from './pieces';

const some = <S extends v.GenericSchema>(each: S) => v.optional(v.array(each), []);

/** What an agreement says, who proposed it when, and when the other accepted it; null where it still waits. */
const agreement = v.strictObject({
	handle,
	supervisor: handle,
	supervisee: handle,
	by: handle,
	day: offset,
	accepted: v.nullable(offset),
	weeks: v.number(),
	scope: prose(5_000),
	confidentiality: prose(5_000),
	reading: prose(5_000),
	/** Days after it was proposed. */
	review: v.pipe(v.number(), v.minValue(1))
});

/** A line of an agenda; `discussed` says whether it was spoken about in that session. */
const agendaLine = v.strictObject({ by: handle, text: line(300), discussed: v.optional(v.boolean(), true) });
const brought = v.strictObject({ entry: handle, harvest: v.optional(v.picklist(['private', 'team', 'tree'])) });
const said = v.strictObject({ by: handle, text: prose(5_000) });

const session = v.strictObject({
	handle,
	supervisor: handle,
	/** One person, or a group. */
	supervisees: v.pipe(v.array(handle), v.minLength(1)),
	day: offset,
	place: v.optional(optionalLine(120), ''),
	agenda: some(agendaLine),
	brought: some(brought),
	record: prose(10_000),
	recordedInCaseSystem: v.optional(v.boolean(), false),
	jottings: some(said),
	/** The day after it, by whom the record was acknowledged; all of them lock it. */
	acknowledged: some(handle),
	corrections: some(said),
	mark
});

/** A session still to come. */
const planned = v.strictObject({
	supervisor: handle,
	supervisees: v.pipe(v.array(handle), v.minLength(1)),
	day: offset,
	place: v.optional(optionalLine(120), ''),
	agenda: some(v.omit(agendaLine, ['discussed']))
});

/** Agreements and supervisions; the actions agreed in a session stand in `actions.yaml`. */
export const supervisionsFile = v.strictObject({
	agreements: v.array(agreement),
	supervisions: v.array(session),
	planned: v.array(planned)
});
