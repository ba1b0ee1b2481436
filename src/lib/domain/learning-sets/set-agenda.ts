import * as v from 'valibot';
import type { Context } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { knownPersons } from './known';
import { arranged } from './plan-meeting';
import { AGENDA_KINDS, type AgendaItem } from './set-meeting';

/** A line of the agenda as it stands in its form: one without a title is left out, and `place` says where it goes. */
const agendaLine = v.object({
	kind: v.optional(v.picklist(AGENDA_KINDS, 'Choose from the list.'), 'topic'),
	title: v.optional(field.optionalLine(200), ''),
	speaker: v.optional(field.optionalLine(200), ''),
	minutes: v.optional(
		v.nullable(
			v.pipe(
				v.number('Give the minutes as a number.'),
				v.integer('Give whole minutes.'),
				v.minValue(1, 'Give one minute at least.'),
				v.maxValue(600, 'Give ten hours at most.')
			)
		),
		null
	),
	presenter: v.optional(v.nullable(v.union([v.literal(''), field.id], 'Choose from the list.')), null),
	place: v.optional(v.nullable(v.number('Give its place as a number.')))
});

export const setAgendaWish = v.object({
	version: v.number(),
	agenda: v.pipe(v.optional(v.array(agendaLine), []), v.maxLength(60, 'An agenda holds at most 60 items.'))
});
export type SetAgendaWish = v.InferOutput<typeof setAgendaWish>;

/** Puts the agenda in order, item by item. */
export async function setAgenda(ctx: Context, meeting: Id, wish: SetAgendaWish): Promise<void> {
	const lines = wish.agenda.filter((each) => each.title !== '');
	await knownPersons(
		ctx,
		lines.flatMap((each) => each.presenter || [])
	);
	const inOrder = lines
		.map((each, at) => ({ ...each, place: each.place ?? at + 1 }))
		.toSorted((a, b) => a.place - b.place)
		.map(({ place: _, presenter, ...item }): AgendaItem => ({ ...item, presenter: presenter || null }));
	await arranged(ctx, meeting, 'setAgenda', wish.version, async () => ({ agenda: inOrder }));
}
