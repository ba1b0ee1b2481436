import * as v from 'valibot';
import { create, expect, type Context } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { supervisionRelations } from '../people';
import { datesAfter } from './keep-dates';
import { agendaLine } from './keep-agenda';
import { relationsToday } from './partners';
import { MOST_SUPERVISEES, supervisions } from './supervision';

const MOST_FIRST_LINES = 20;

export const planSupervisionWish = v.object({
	/** The other person: who supervises the actor, or whom the actor supervises. */
	person: v.optional(v.union([v.literal(''), field.id]), ''),
	/** Several whom the actor supervises: a group. */
	people: v.optional(field.ids(MOST_SUPERVISEES), []),
	day: field.day,
	place: v.optional(field.optionalLine(120), ''),
	/** What it is about, a line of the agenda on each line. */
	agenda: v.optional(field.optionalProse(6_000), ''),
	note: v.optional(field.optionalLine(300), '')
});
export type PlanSupervisionWish = v.InferOutput<typeof planSupervisionWish>;

/** Opens the record of a session, before it or on the day: either of two people can, or whoever supervises all of a group. */
export async function planSupervision(ctx: Context, wish: PlanSupervisionWish): Promise<Id> {
	const { person, people, day, place, agenda, note } = wish;
	const who = await heldWith(ctx, [...new Set([...people, person].filter(Boolean))]);
	const id = ctx.newId();
	const lines = agendaLinesIn(agenda);
	const session = { supervisor: who[0]!.supervisor, supervisees: who.map((each) => each.supervisee) };
	const value = {
		...session,
		day,
		place,
		note,
		record: '',
		recordedInCaseSystem: false,
		writing: null,
		acknowledgements: [],
		corrections: []
	};
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'planSupervision',
		subject: ref(supervisions.kind, id),
		changes: [
			create(supervisions, id, value),
			...lines.map((text, place) => agendaLine(ctx, id, session, text, place)),
			...(await datesAfter(ctx, id, session, { day, written: false }))
		],
		expects: who.map((each) => expect(supervisionRelations, each)),
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** Who supervises whom in a session of the actor with these people today. */
async function heldWith(ctx: Context, people: readonly Id[]) {
	if (people.length === 0) throw Invalid.field('person', 'Choose the person.');
	if (people.includes(ctx.actor.id)) throw Invalid.field('person', 'Nobody supervises themselves.');
	const relations = await relationsToday(ctx);
	const who = people.map((person) => {
		const found = relations.find((each) => each.supervisee === person || each.supervisor === person);
		if (!found) throw new NotFound();
		return found;
	});
	if (who.length > 1 && who.some((each) => each.supervisor !== ctx.actor.id))
		throw Invalid.field('people', 'A group is you and people whom you supervise.');
	return who;
}

/** The lines of a text, without the marks of a list; empty ones are left out. */
function agendaLinesIn(text: string): readonly string[] {
	const lines = text
		.split('\n')
		.map((each) => each.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim())
		.filter((each) => each !== '');
	if (lines.length > MOST_FIRST_LINES)
		throw Invalid.field('agenda', `Keep this to ${MOST_FIRST_LINES} lines; more can be added later.`);
	if (lines.some((each) => !v.is(field.line(300), each)))
		throw Invalid.field('agenda', 'Keep each line to 300 letters of plain text. Begin a new line for the next thing.');
	return lines;
}
