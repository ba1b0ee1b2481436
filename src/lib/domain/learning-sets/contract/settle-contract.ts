import * as v from 'valibot';
import { change, create, expect, type Context } from '../../shared/context';
import { Conflict, Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, refText, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { rulesIn } from '../form-set';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { contractOf } from './contract-of';
import { setContracts } from './set-contract';

export const settleContractWish = v.object({
	/** The version seen; 0 where there was no contract yet. */
	version: v.number(),
	/** What the set is for; asked of one that was merged and has not said it yet. */
	purpose: v.optional(field.optionalProse(2_000), ''),
	/** One rule a line. */
	groundRules: v.optional(field.optionalProse(8_000), ''),
	limits: v.optional(field.optionalProse(4_000), ''),
	safeguarding: v.optional(field.optionalProse(4_000), ''),
	ring: v.optional(field.optionalLine(200), ''),
	terms: v.optional(field.optionalProse(10_000), ''),
	reviewOn: v.optional(v.union([v.literal(''), field.day], 'Give a date such as 14 May 2026, or leave it empty.'), '')
});
export type SettleContractWish = v.InferOutput<typeof settleContractWish>;

/** Writes down what the members promise each other. Where a word of it is new, everybody is asked to agree anew. */
export async function settleContract(ctx: Context, set: Id, wish: SettleContractWish): Promise<void> {
	const [seen, contract] = await Promise.all([ctx.read.find(learningSets, set), contractOf(ctx.read, set)]);
	authorize(setPolicy, 'shape', ctx.actor, seen, 'Whoever facilitates it writes down its contract.');
	if ((contract?.version ?? 0) !== wish.version) throw new Conflict([refText(ref(setContracts.kind, set))]);
	const { version: _, purpose, groundRules: rules, reviewOn, ...wording } = wish;
	if (purpose && seen.purpose && purpose !== seen.purpose)
		throw Invalid.field('purpose', `Somebody has said it meanwhile: “${seen.purpose}” Leave this empty to keep that.`);
	const values = { ...wording, reviewOn: reviewOn || null };
	const groundRules = rulesIn(rules);
	const said = { groundRules, purpose: purpose || seen.purpose };
	const newWords = groundRules.join('\n') !== seen.groundRules.join('\n') || said.purpose !== seen.purpose;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'settleContract',
		subject: ref(learningSets.kind, set),
		changes: [
			contract ? change(setContracts, contract, values) : create(setContracts, set, values),
			...(newWords ? [change(learningSets, seen, said)] : [])
		],
		expects: newWords ? [] : [expect(learningSets, seen)],
		key: ctx.requestKey
	});
}
