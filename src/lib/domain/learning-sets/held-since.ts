import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { finalisedIn } from './carried';
import { learningSets, type LearningSet } from './learning-set';

/**
 * The meetings with a finalised note through which an action of a set came that ended: those held in it and in whatever carried it
 * on, up to but not in the present set. `sets`: all that the present one carries on.
 */
export async function heldSince(ctx: Context, sets: readonly Id[]) {
	if (sets.length === 0) return () => [];
	const [found, held] = await Promise.all([
		ctx.read.findMany(sets.map((set) => ref(learningSets.kind, set))),
		Promise.all(sets.map((set) => finalisedIn(ctx, set)))
	]);
	const carrying = new Map(found.map(({ id, record }) => [id, (record as Saved<LearningSet>).continues]));
	return (set: Id | null) =>
		sets.flatMap((each, at) => (set !== null && (each === set || carrying.get(each)?.includes(set)) ? held[at]! : []));
}
