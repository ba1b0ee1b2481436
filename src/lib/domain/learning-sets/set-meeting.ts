import * as v from 'valibot';
import { audience, token, type Audience } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { agendaItem, MOST_ON_AGENDA } from './agenda';
import { MODES, type Mode } from './learning-set';
import { NOTE_KINDS } from './note-item';

export const ATTENDED = ['present', 'by-phone', 'apologies'] as const;

/** Who came: a person of the workspace, or a body with how many came from it. */
const attending = v.object({
	person: v.nullable(field.id),
	body: field.optionalLine(200),
	count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
	how: v.picklist(ATTENDED)
});
export type Attending = v.InferOutput<typeof attending>;

const schema = v.object({
	set: field.id,
	number: v.pipe(v.number(), v.integer(), v.minValue(1)),
	title: field.line(200),
	startsAt: field.instant,
	minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(1_440)),
	place: field.optionalLine(200),
	online: field.optionalLine(500),
	/** The body that hosts it. */
	host: field.optionalLine(200),
	briefing: field.optionalProse(50_000),
	agenda: v.pipe(v.array(agendaItem), v.maxLength(MOST_ON_AGENDA)),
	attendance: v.pipe(v.array(attending), v.maxLength(300)),
	mode: v.picklist(MODES),
	circle: v.pipe(v.number(), v.integer(), v.minValue(1)),
	objectives: field.ids(20),
	/** The note is locked and circulated; null while it is being written. */
	finalisation: v.nullable(field.act),
	/** Each time the locked note was opened again, and why. */
	reopenings: v.pipe(v.array(v.object({ ...field.act.entries, reason: field.line(300) })), v.maxLength(100)),
	/** Paragraphs that were taken out after the note had been locked with them; absent where none was. Their words are not kept here. */
	takenOut: v.optional(
		v.pipe(v.array(v.object({ ...field.act.entries, item: field.id, kind: v.picklist(NOTE_KINDS) })), v.maxLength(500))
	),
	/** What the run of meetings that it was planned in is about; empty where it was planned by itself. */
	theme: field.optionalLine(200),
	/** The same for all meetings of a run. */
	series: v.nullable(field.id),
	/** It does not take place, and why; it stays to be seen, so that calendars can say so too. */
	callingOff: v.nullable(v.object({ ...field.act.entries, reason: field.optionalLine(300) })),
	/** How often its name, day, time or place changed or it was called off or on again: calendars go by it. */
	announcements: v.pipe(v.number(), v.integer(), v.minValue(0)),
	/** When its day or time last changed while it was still to come: whoever said before whether they come is asked again. */
	movedAt: v.nullable(field.instant),
	audience: field.tokens,
	note: field.optionalLine(300)
});
export type SetMeeting = v.InferOutput<typeof schema>;

/** Who reads a meeting: in confidence its circle alone, else the set as it stands on the day of reading. */
export const meetingAudience = (set: Id, mode: Mode, circle: number): Audience =>
	mode === 'confidential' ? audience(token.circle(set, circle)) : audience(token.set(set));

export const setMeetings = collection('set-meeting', schema, {
	audience: (meeting) => meeting.audience,
	keys: {
		set: one('text', ({ set }) => set),
		startsAt: one('instant', ({ startsAt }) => startsAt),
		series: one('text', ({ series }) => series),
		state: one('text', ({ finalisation }) => (finalisation ? 'finalised' : 'open')),
		finalisedAt: one('instant', ({ finalisation }) => finalisation?.at ?? null)
	},
	search: (meeting, id) => ({
		title: meeting.title,
		body: [meeting.theme, meeting.briefing, ...meeting.agenda.map((item) => item.title)],
		facets: { item: ['meeting'], meeting: [id] },
		at: meeting.startsAt
	}),
	comesAlong: true,
	retention: 'agreement',
	version: 4,
	upgrades: [
		(meeting: object) => ({ ...meeting, theme: '', series: null, callingOff: null, announcements: 0 }),
		({ agenda, ...meeting }: { agenda: object[] }) => ({
			...meeting,
			agenda: agenda.map((item) => ({ ...item, topic: null, recurring: false, carriedFrom: null, outcome: null }))
		}),
		(meeting: object) => ({ ...meeting, movedAt: null })
	]
});
