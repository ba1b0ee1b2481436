import * as v from 'valibot';
import { change, create, type Context } from '../../shared/context';
import { Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import { isId, ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { directoryPolicy } from '../policy';
import { bodiesNamed } from './bodies';
import { bodySlug } from './body-name';
import { sameBodies } from './same-body';

export const sayOneBodyWish = v.object({
	/** How the directory writes the other one. */
	name: field.line(200, 'Write the other name.')
});
export const tellBodiesApartWish = v.object({ pair: v.custom<Id>(isId, 'Choose one from the list.') });

const ONLY = 'An administrator says which names mean one body.';

/** Says that a body and another that the actor finds in the directory are one. It holds for every reader, and is taken back by {@link tellBodiesApart}. */
export async function sayOneBody(ctx: Context, slug: string, { name }: v.InferOutput<typeof sayOneBodyWish>): Promise<void> {
	authorize(directoryPolicy, 'join', ctx.actor, null, ONLY);
	const { bySlug } = await bodiesNamed(ctx.read);
	const [body, other] = [bySlug.get(slug), bySlug.get(bodySlug(name))];
	if (!body) throw new NotFound();
	if (!other) throw Invalid.field('name', 'No practice that you read names a body like that. Write it as the directory has it.');
	if (body === other) throw Invalid.field('name', 'That is this body already. Write another name.');
	const [first, second] = [body.slug, other.slug].toSorted();
	const said = { by: ctx.actor.id, at: ctx.clock.now() };
	const id = ctx.newId();
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'sayOneBody',
		subject: ref(sameBodies.kind, id),
		changes: [create(sameBodies, id, { one: first!, other: second!, said, end: null })],
		key: ctx.requestKey
	});
}

/** Takes back that two names mean one body. */
export async function tellBodiesApart(ctx: Context, { pair }: v.InferOutput<typeof tellBodiesApartWish>): Promise<void> {
	authorize(directoryPolicy, 'join', ctx.actor, null, ONLY);
	const same = await ctx.read.find(sameBodies, pair);
	if (same.end) throw Invalid.field('', 'That was taken back already.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'tellBodiesApart',
		subject: ref(sameBodies.kind, pair),
		changes: [change(sameBodies, same, { end: { by: ctx.actor.id, at: ctx.clock.now() } })],
		key: ctx.requestKey
	});
}
