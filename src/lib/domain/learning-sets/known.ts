import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { people } from '../people';

/** Lets only people pass whom the actor knows; NotFound else. */
export async function knownPersons(ctx: Context, ids: readonly Id[]): Promise<void> {
	const wanted = [...new Set(ids)];
	const found = await ctx.read.findMany(wanted.map((id) => ref(people.kind, id)));
	if (found.length < wanted.length) throw new NotFound();
}
