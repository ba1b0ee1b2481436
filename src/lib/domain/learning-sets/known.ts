import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { people } from '../people';
import { objectives } from '../projects';

/** Lets only objectives pass that the actor may read; NotFound else. Returns them in the order given. */
export const knownObjectives = (ctx: Context, ids: readonly Id[]) => known(ctx, objectives.kind, ids);

/** Lets only people pass whom the actor knows; NotFound else. */
export const knownPersons = (ctx: Context, ids: readonly Id[]) => known(ctx, people.kind, ids);

async function known(ctx: Context, kind: string, ids: readonly Id[]) {
	const wanted = [...new Set(ids)];
	const found = await ctx.read.findMany(wanted.map((id) => ref(kind, id)));
	if (found.length < wanted.length) throw new NotFound();
	return found;
}
