import * as v from 'valibot';
import { today } from '../shared/clock';
import { create, expect, type Context } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { everyOf, holdsOn, namesOf, supervisionRelations } from '../people';
import { supervisions } from './supervision';

/** Somebody with whom the actor can hold a session today, from either side. */
export interface Partner {
	readonly id: Id;
	readonly name: string;
	readonly supervisesMe: boolean;
}

/** Whoever supervises the actor today, then those whom the actor supervises. */
export async function supervisionPartners(ctx: Context): Promise<readonly Partner[]> {
	const held = await relationsToday(ctx);
	const names = await namesOf(
		ctx.read,
		held.flatMap((each) => [each.supervisee, each.supervisor])
	);
	return held
		.map((each) => {
			const supervisesMe = each.supervisee === ctx.actor.id;
			const id = supervisesMe ? each.supervisor : each.supervisee;
			return { id, name: names.get(id)!, supervisesMe };
		})
		.sort((a, b) => Number(b.supervisesMe) - Number(a.supervisesMe) || a.name.localeCompare(b.name, 'en-GB'));
}

async function relationsToday(ctx: Context) {
	const [asSupervisee, asSupervisor] = await Promise.all([
		everyOf(ctx.read, supervisionRelations, { supervisee: ctx.actor.id }),
		everyOf(ctx.read, supervisionRelations, { supervisor: ctx.actor.id })
	]);
	return [...asSupervisee, ...asSupervisor].filter((each) => holdsOn(each, today(ctx.clock)));
}

export const planSupervisionWish = v.object({
	/** The other person: who supervises the actor, or whom the actor supervises. */
	person: v.pipe(v.string('Choose the person.'), field.id),
	day: field.day,
	place: v.optional(field.optionalLine(120), ''),
	agenda: v.optional(field.optionalProse(10_000), ''),
	note: v.optional(field.optionalLine(300), '')
});
export type PlanSupervisionWish = v.InferOutput<typeof planSupervisionWish>;

/** Opens the record of a session, before it or on the day; either of the two can. */
export async function planSupervision(ctx: Context, wish: PlanSupervisionWish): Promise<Id> {
	const { person, ...values } = wish;
	if (person === ctx.actor.id) throw Invalid.field('person', 'Nobody supervises themselves.');
	const relation = (await relationsToday(ctx)).find((each) => each.supervisee === person || each.supervisor === person);
	if (!relation) throw new NotFound();
	const id = ctx.newId();
	const { supervisee, supervisor } = relation;
	const value = { ...values, supervisee, supervisor, record: '', recordedInCaseSystem: false, writing: null, opened: [] };
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'planSupervision',
		subject: ref(supervisions.kind, id),
		changes: [create(supervisions, id, value)],
		expects: [expect(supervisionRelations, relation)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}
