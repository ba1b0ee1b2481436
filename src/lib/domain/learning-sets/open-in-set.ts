import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { openActions } from '../actions';
import { carriedThrough, finalisedIn } from './carried';
import { heldSince } from './held-since';
import { learningSets } from './learning-set';

/**
 * What a set still owes, and then what those owe that it carries on, as far as the actor reads it: each action with how often it
 * was carried, and whether it is from before the set began. What depends on the set is asked for while the rest is being read.
 */
export async function openInSet(ctx: Context, id: Id) {
	const before = ctx.read.find(learningSets, id).then(({ continues }) => owedBefore(ctx, continues));
	const [own, held, earlier] = await Promise.all([openActions(ctx, { set: id }), finalisedIn(ctx, id), before]);
	return [
		...own.lines.map((line) => ({ ...line, ...carriedThrough(line, held), fromBefore: false })),
		...earlier.lines.map((line) => ({
			...line,
			...carriedThrough(line, [...held, ...earlier.through(line.set)]),
			fromBefore: true
		}))
	];
}

/** Open actions of sets that have ended, and the meetings through which each came. */
async function owedBefore(ctx: Context, sets: readonly Id[]) {
	if (sets.length === 0) return { lines: [], through: () => [] };
	const [{ lines }, through] = await Promise.all([openActions(ctx, { set: { in: sets } }), heldSince(ctx, sets)]);
	return { lines, through };
}
