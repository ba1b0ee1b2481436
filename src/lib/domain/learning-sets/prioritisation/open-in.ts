import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { Forbidden } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { prioritisations, type Prioritisation } from './prioritisation';

/** What a living set of the actor's settles at the moment. @throws Forbidden where it settles nothing */
export async function openIn(ctx: Context, id: Id): Promise<Saved<Prioritisation>> {
	const [set, open] = await Promise.all([ctx.read.find(learningSets, id), ctx.read.findUnique(prioritisations, 'open', id)]);
	authorize(setPolicy, 'planMeeting', ctx.actor, set, 'This set has ended.');
	if (!open) throw new Forbidden('Nothing is being settled at the moment. What you typed is still here; copy it.');
	return open;
}
