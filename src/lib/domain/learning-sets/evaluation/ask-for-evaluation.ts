import { change, create, type Context } from '../../shared/context';
import { Conflict } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { authorize, facilitates, type Policy } from '../../shared/policy';
import { learningSets } from '../learning-set';
import { meetingAudience } from '../set-meeting';
import { evaluations } from './evaluation';

/** Whoever facilitates asks, and ends it; also in a set that has ended. */
export const evaluationPolicy = {
	ask: (actor, set) => facilitates(actor, set.id)
} satisfies Policy<{ readonly id: Id }>;

const REFUSAL = 'Whoever facilitates the set asks for an evaluation and closes it.';

/** Asks the members of a set what changed. @throws Taken where they are being asked already */
export async function askForEvaluation(ctx: Context, id: Id): Promise<Id> {
	const set = await ctx.read.find(learningSets, id);
	authorize(evaluationPolicy, 'ask', ctx.actor, set, REFUSAL);
	const evaluation = ctx.newId();
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'askForEvaluation',
		subject: ref(evaluations.kind, evaluation),
		changes: [
			create(evaluations, evaluation, {
				set: id,
				opening: { by: ctx.actor.id, at: ctx.clock.now() },
				closing: null,
				audience: [...meetingAudience(id, set.mode, set.circle)]
			})
		],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** Ends the asking: from now on the answers can be read. @throws Conflict where nobody is being asked */
export async function closeEvaluation(ctx: Context, id: Id): Promise<void> {
	const set = await ctx.read.find(learningSets, id);
	authorize(evaluationPolicy, 'ask', ctx.actor, set, REFUSAL);
	const open = await ctx.read.findUnique(evaluations, 'open', id);
	if (!open) throw new Conflict();
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'closeEvaluation',
		subject: ref(evaluations.kind, open.id),
		changes: [change(evaluations, open, { closing: { by: ctx.actor.id, at: ctx.clock.now() } })],
		key: ctx.requestKey
	});
}
