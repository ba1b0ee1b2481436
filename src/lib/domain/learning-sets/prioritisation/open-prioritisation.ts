import * as v from 'valibot';
import { create, expect, type Context } from '../../shared/context';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { meetingAudience } from '../set-meeting';
import { MOST_VOTES, prioritisations } from './prioritisation';

export const openPrioritisationWish = v.object({
	question: field.line(200, 'Say what the set is to settle.'),
	votes: v.pipe(
		v.number('Say how many votes each member has.'),
		v.integer('Give a whole number of votes.'),
		v.minValue(1, 'Each member has at least one vote.'),
		v.maxValue(MOST_VOTES, `Each member has at most ${MOST_VOTES} votes.`)
	)
});

/** Asks the members of a set to propose issues and to vote. @throws Taken where they are being asked already */
export async function openPrioritisation(ctx: Context, id: Id, wish: v.InferOutput<typeof openPrioritisationWish>): Promise<Id> {
	const set = await ctx.read.find(learningSets, id);
	authorize(setPolicy, 'shape', ctx.actor, set, 'Whoever facilitates the set opens this.');
	const prioritisation = ctx.newId();
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'openPrioritisation',
		subject: ref(prioritisations.kind, prioritisation),
		changes: [
			create(prioritisations, prioritisation, {
				...wish,
				set: id,
				turns: 0,
				voters: null,
				opening: { by: ctx.actor.id, at: ctx.clock.now() },
				closing: null,
				audience: [...meetingAudience(id, set.mode, set.circle)]
			})
		],
		// Nobody joined or left since it was read.
		expects: [expect(learningSets, set)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}
