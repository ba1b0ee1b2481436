import * as v from 'valibot';
import { change, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { people } from './person';
import { peoplePolicy } from './policy';

export const namePersonWish = v.object({ person: field.id, version: v.number(), name: field.line(120, 'Write a name.') });

/** Changes the name somebody goes by. */
export async function namePerson(ctx: Context, wish: v.InferOutput<typeof namePersonWish>): Promise<Id> {
	authorize(peoplePolicy, 'namePerson', ctx.actor, null);
	const person = await ctx.read.find(people, wish.person);
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'namePerson',
		subject: ref(people.kind, person.id),
		changes: [change(people, { ...person, version: wish.version }, { name: wish.name })],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}
