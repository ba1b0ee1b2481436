import * as v from 'valibot';
import { token } from '../shared/audience';
import { today } from '../shared/clock';
import { change, create, expect, type Change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { everyOf } from './every-of';
import { makeKnownTo, people } from './person';
import { peoplePolicy } from './policy';
import { supervisionRelations } from './supervision-relation';

export const appointSupervisorWish = v.object({
	supervisee: field.id,
	/** Null ends the supervision without a new one. */
	supervisor: v.nullable(field.id),
	from: field.day
});
export type AppointSupervisorWish = v.InferOutput<typeof appointSupervisorWish>;

/**
 * Names who supervises somebody from a day on; whoever did so before stops on that day. A relation that would have begun
 * on or after it never takes place. Returns the supervisee's id.
 */
export async function appointSupervisor(ctx: Context, wish: AppointSupervisorWish): Promise<Id> {
	authorize(peoplePolicy, 'appointSupervisor', ctx.actor, null);
	if (wish.supervisor === wish.supervisee) throw Invalid.field('supervisor', 'Nobody supervises themselves.');
	const [supervisee, supervisor, relations] = await Promise.all([
		ctx.read.find(people, wish.supervisee),
		wish.supervisor === null ? null : ctx.read.find(people, wish.supervisor),
		everyOf(ctx.read, supervisionRelations, { supervisee: wish.supervisee })
	]);
	if (wish.from < today(ctx.clock) && relations.some((each) => each.to === null || each.to > wish.from))
		throw Invalid.field('from', 'Choose today or a later day: the supervision recorded for the days before stays as it was.');

	const changes: Change[] = relations
		.filter((each) => each.to === null || each.to > wish.from)
		.map((each) => change(supervisionRelations, each, { to: each.from < wish.from ? wish.from : each.from }));
	if (supervisor) {
		changes.push(
			create(supervisionRelations, ctx.newId(), {
				supervisee: supervisee.id,
				supervisor: supervisor.id,
				from: wish.from,
				to: null
			}),
			...[makeKnownTo(supervisee, token.person(supervisor.id)), makeKnownTo(supervisor, token.person(supervisee.id))].filter(
				(each) => each !== null
			)
		);
	}
	// Two appointments at once are told apart by the supervisee's record, which both expect as they saw it.
	const guard = changes.some((each) => each.id === supervisee.id) ? [] : [change(people, supervisee, {})];
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'appointSupervisor',
		subject: ref(people.kind, supervisee.id),
		changes: [...changes, ...guard],
		expects: supervisor && !changes.some((each) => each.id === supervisor.id) ? [expect(people, supervisor)] : [],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}
