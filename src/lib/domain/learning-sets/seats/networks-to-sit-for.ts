import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { contractsOf } from '../contract/contract-of';
import { learningSets, type LearningSet } from '../learning-set';
import { setsBelongedTo } from '../policy';

/** The living sets for which the actor can sit in another one: theirs whose terms of reference are written down, by name. */
export async function networksToSitFor(ctx: Context, besides: Id): Promise<readonly Saved<LearningSet>[]> {
	const others = setsBelongedTo(ctx.actor).filter((id) => id !== besides);
	const [found, contracts] = await Promise.all([
		ctx.read.findMany(others.map((id) => ref(learningSets.kind, id))),
		contractsOf(ctx.read, others)
	]);
	return found
		.map(({ record }) => record as Saved<LearningSet>)
		.filter(({ id, ending }) => ending === null && contracts.get(id)?.terms)
		.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
