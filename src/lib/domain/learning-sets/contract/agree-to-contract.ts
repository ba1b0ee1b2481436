import * as v from 'valibot';
import { change, create, expect, type Context } from '../../shared/context';
import { Forbidden, Invalid } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { belongsTo } from '../../shared/policy';
import { everyOf } from '../../people';
import { learningSets } from '../learning-set';
import { contractAgreements } from './contract-agreement';
import { contractOf } from './contract-of';
import { setContracts } from './set-contract';
import { markOf } from './wording';

export const agreeToContractWish = v.object({
	/** The mark of the wording that was read. */
	wording: v.string()
});

/** A member agrees to the contract as they read it. Where it was changed meanwhile, they read it again first. */
export async function agreeToContract(ctx: Context, set: Id, wish: v.InferOutput<typeof agreeToContractWish>): Promise<void> {
	const [seen, contract, [before]] = await Promise.all([
		ctx.read.find(learningSets, set),
		contractOf(ctx.read, set),
		everyOf(ctx.read, contractAgreements, { set, person: ctx.actor.id })
	]);
	if (!belongsTo(ctx.actor, set) || seen.ending)
		throw new Forbidden('Members agree to the contract of a set that has not ended.');
	if (!contract) throw Invalid.field('', 'Nothing was written down yet that one could agree to.');
	const wording = await markOf({ ...contract, groundRules: seen.groundRules });
	if (wish.wording !== wording)
		throw Invalid.field('', 'It was changed while you read. Read it again, then say whether you agree.');
	if (before?.wording === wording) return;
	const value = { set, person: ctx.actor.id, agreement: { by: ctx.actor.id, at: ctx.clock.now() }, wording };
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'agreeToContract',
		subject: ref(setContracts.kind, set),
		changes: [before ? change(contractAgreements, before, value) : create(contractAgreements, ctx.newId(), value)],
		expects: [expect(setContracts, contract), expect(learningSets, seen)],
		key: ctx.requestKey
	});
}
