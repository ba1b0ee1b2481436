import * as v from 'valibot';
import { change, remove, type Change, type Context, type Reading } from '../../shared/context';
import { Conflict, Forbidden } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { doorReads, type Door } from '../door';
import { everyOf } from '../every-of';
import { administers } from '../policy';
import { keySecrets, programKeys } from './program-key';

export const endKeyWish = v.object({ key: field.id });

/** Ends a key at once: one's own, or as an administrator anybody's. */
export async function endKey(ctx: Context, id: Id): Promise<void> {
	try {
		await end(ctx, id);
	} catch (trouble) {
		if (!(trouble instanceof Conflict)) throw trouble;
		// That it was used today was written down at the same moment.
		await end(ctx, id);
	}
}

async function end(ctx: Context, id: Id): Promise<void> {
	const key = await ctx.read.find(programKeys, id);
	if (key.person !== ctx.actor.id && !administers(ctx.actor)) throw new Forbidden();
	if (key.end) return;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'endKey',
		subject: ref(programKeys.kind, id),
		changes: [change(programKeys, key, { end: { by: ctx.actor.id, at: ctx.clock.now() } })],
		key: ctx.requestKey
	});
}

/** Every open key of a person, as changes that end them: an account that is closed, or whose password is new, has none. */
export async function endingKeys(door: Pick<Door, 'clock' | 'store'>, person: Id, by: Id): Promise<Change[]> {
	const open = await everyOf(doorReads(door), programKeys, { open: person });
	return open.map((each) => change(programKeys, each, { end: { by, at: door.clock.now() } }));
}

/** What a person who leaves for good had of open keys, as changes that take them away with what they are known by. */
export async function removingKeys(read: Reading, person: Id): Promise<Change[]> {
	const open = await everyOf(read, programKeys, { open: person });
	const secrets = await read.findMany(open.map(({ id }) => ref(keySecrets.kind, id)));
	return [...open.map((each) => remove(programKeys, each)), ...secrets.map(({ record }) => remove(keySecrets, record))];
}
