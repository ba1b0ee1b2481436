import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { practices, type Practice } from '../practice';
import { practiceImports } from './practice-import';

/** More than one step brings in at the same moment. */
const TOGETHER = 100;

/**
 * The draft of an import that waited longest to be looked at: whatever is saved goes behind the others, and what is offered or
 * published has left them. With `after`, the one behind that draft. Null where none
 * is left; NotFound for an import of somebody else.
 */
export async function nextToCheck(ctx: Context, of: Id, after: Id | null): Promise<Id | null> {
	const where = { import: of, state: 'draft' as const, owner: ctx.actor.id };
	const order = { by: 'savedAt', direction: 'ascending' } as const;
	const [found] = await Promise.all([
		after === null ? [] : ctx.read.findMany([ref(practices.kind, after)]),
		ctx.read.find(practiceImports, of)
	]);
	const before = (found[0]?.record ?? null) as Saved<Practice> | null;
	const from = before && before.import === of ? before : null;
	const { items } = await ctx.read.list(practices, {
		where: { ...where, ...(from && { savedAt: { from: from.saved.at } }) },
		order,
		limit: TOGETHER
	});
	if (!from) return items[0]?.id ?? null;
	const place = items.findIndex(({ id }) => id === from.id);
	return items[place + 1]?.id ?? null;
}
