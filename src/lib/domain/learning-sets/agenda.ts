import * as v from 'valibot';
import * as field from '../shared/fields';

export const AGENDA_KINDS = ['topic', 'presentation', 'break'] as const;
export const MOST_ON_AGENDA = 60;

/** How long something takes, in whole minutes; null where it is not said. */
export const lengthInMinutes = v.nullable(
	v.pipe(
		v.number('Give the minutes as a number.'),
		v.integer('Give whole minutes.'),
		v.minValue(1, 'Give one minute at least.'),
		v.maxValue(600, 'Give ten hours at most.')
	)
);

/** One thing on the agenda of a meeting, in order. */
export const agendaItem = v.object({
	/** Names the topic, the same wherever it is carried on; null where it was written before topics had names. */
	topic: v.nullable(field.id),
	kind: v.picklist(AGENDA_KINDS),
	title: field.line(200),
	/** Who speaks, and for which body. */
	speaker: field.optionalLine(200),
	minutes: lengthInMinutes,
	/** The member whose presentation it is. */
	presenter: v.nullable(field.id),
	/** It stands on the agenda of every meeting. */
	recurring: v.boolean(),
	/** The day of the meeting it was carried over from. */
	carriedFrom: field.optionalDay,
	/** What became of it; null until somebody says. */
	outcome: v.nullable(v.picklist(['discussed', 'not-reached']))
});
export type AgendaItem = v.InferOutput<typeof agendaItem>;

/** An item as it is put on an agenda: nothing became of it yet. */
export const newTopic = (item: Pick<AgendaItem, 'topic' | 'title'> & Partial<AgendaItem>): AgendaItem => ({
	kind: 'topic',
	speaker: '',
	minutes: null,
	presenter: null,
	recurring: false,
	carriedFrom: null,
	outcome: null,
	...item
});

/** An agenda with one thing more: at its end, though before what closes every meeting. */
export function withTopic(agenda: readonly AgendaItem[], item: AgendaItem): AgendaItem[] {
	const last = agenda.findLastIndex(({ recurring }) => !recurring);
	return agenda.toSpliced(last === -1 ? agenda.length : last + 1, 0, item);
}
