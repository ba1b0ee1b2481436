import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { openActions } from '../actions';
import { carriedThrough, finalisedIn } from './carried';
import { learningSets, type LearningSet } from './learning-set';

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
			...carriedThrough(line, [...held, ...earlier.heldSince(line.set)]),
			fromBefore: true
		}))
	];
}

/** Open actions of sets that have ended, and the meetings held in one of them or in those that carried it on, up to the present one. */
async function owedBefore(ctx: Context, sets: readonly Id[]) {
	if (sets.length === 0) return { lines: [], heldSince: () => [] };
	const [{ lines }, found, held] = await Promise.all([
		openActions(ctx, { set: { in: sets } }),
		ctx.read.findMany(sets.map((set) => ref(learningSets.kind, set))),
		Promise.all(sets.map((set) => finalisedIn(ctx, set)))
	]);
	const carrying = new Map(found.map(({ id, record }) => [id, (record as Saved<LearningSet>).continues]));
	const heldSince = (set: Id | null) =>
		sets.flatMap((each, at) => (set !== null && (each === set || carrying.get(each)?.includes(set)) ? held[at]! : []));
	return { lines, heldSince };
}
