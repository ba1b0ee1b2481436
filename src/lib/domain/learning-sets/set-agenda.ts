import * as v from 'valibot';
import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { AGENDA_KINDS, lengthInMinutes, MOST_ON_AGENDA, newTopic, type AgendaItem } from './agenda';
import { knownPersons } from './known';
import { arranged } from './plan-meeting';
import { topicsToCarry, type CarriedTopic } from './topics-to-carry';

/** A line of the agenda as it stands in its form: one without a title is left out, and `place` says where it goes. */
const agendaLine = v.object({
	/** The topic as the agenda holds it already; empty for a new one. */
	topic: v.optional(v.union([v.literal(''), field.id]), ''),
	kind: v.optional(v.picklist(AGENDA_KINDS, 'Choose from the list.'), 'topic'),
	title: v.optional(field.optionalLine(200), ''),
	speaker: v.optional(field.optionalLine(200), ''),
	minutes: v.optional(lengthInMinutes, null),
	presenter: v.optional(v.nullable(v.union([v.literal(''), field.id], 'Choose from the list.')), null),
	recurring: v.optional(v.boolean(), false),
	place: v.optional(v.nullable(v.number('Give its place as a number.')))
});
type AgendaLine = v.InferOutput<typeof agendaLine>;

export const setAgendaWish = v.object({
	version: v.number(),
	agenda: v.pipe(
		v.optional(v.array(agendaLine), []),
		v.maxLength(MOST_ON_AGENDA, `An agenda holds at most ${MOST_ON_AGENDA} items.`)
	),
	/** Topics of earlier meetings that are taken in, after what stands there. */
	carry: v.optional(field.ids(MOST_ON_AGENDA), [])
});
export type SetAgendaWish = v.InferOutput<typeof setAgendaWish>;

/** Puts the agenda in order, item by item, and takes in what is carried over. */
export async function setAgenda(ctx: Context, meeting: Id, wish: SetAgendaWish): Promise<void> {
	const lines = wish.agenda.filter((each) => each.title !== '');
	await knownPersons(
		ctx,
		lines.flatMap((each) => each.presenter || [])
	);
	const inOrder = lines.map((each, at) => ({ ...each, place: each.place ?? at + 1 })).toSorted((a, b) => a.place - b.place);
	await arranged(ctx, meeting, 'setAgenda', wish.version, async (seen) => {
		const held = new Map(seen.agenda.map((item) => [item.topic, item]));
		const offered = wish.carry.length > 0 ? await topicsToCarry(ctx, seen) : [];
		const carried = offered.filter(({ item }) => wish.carry.includes(item.topic)).map(takenIn);
		const agenda = [...inOrder.map((line) => written(line, held.get(line.topic || null), ctx.newId)), ...carried];
		if (agenda.length > MOST_ON_AGENDA)
			throw Invalid.field('carry', `An agenda holds at most ${MOST_ON_AGENDA} items. Take fewer of them over.`);
		return { agenda };
	});
}

/**
 * A topic as it is taken in. From a set that this one carries on come its title and its length alone: who spoke there, and that they
 * met on that day, is not for whoever reads this meeting.
 */
const takenIn = ({ item, why, from, fromBefore }: CarriedTopic): AgendaItem =>
	fromBefore
		? newTopic({ topic: item.topic, kind: 'topic', title: item.title, minutes: item.minutes, recurring: item.recurring })
		: { ...item, carriedFrom: why === 'recurring' ? null : from, outcome: null };

/** A line as it is kept. What became of its topic, and where it comes from, stays as it was. */
function written({ topic, place: _, ...line }: AgendaLine, before: AgendaItem | undefined, newId: () => Id): AgendaItem {
	const known = topic !== '' && before?.topic === topic ? before : undefined;
	return newTopic({
		...line,
		topic: known?.topic ?? newId(),
		presenter: line.presenter || null,
		carriedFrom: known?.carriedFrom ?? null,
		outcome: known?.outcome ?? null
	});
}
