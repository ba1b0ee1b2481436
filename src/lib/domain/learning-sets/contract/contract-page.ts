import { dayOf, today } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { abilities } from '../../shared/policy';
import { everyOf } from '../../people';
import { learningSets, type LearningSet } from '../learning-set';
import { membersOf } from '../member-lines';
import { setPolicy, setsBelongedTo } from '../policy';
import { contractAgreements } from './contract-agreement';
import { contractOf, contractsOf } from './contract-of';
import type { SetContract } from './set-contract';
import { markOf } from './wording';
import { wordingsBefore } from './wordings-before';

const NOTHING = { limits: '', safeguarding: '', ring: '', terms: '', reviewOn: null } satisfies SetContract;

/** The contract of a set with who agreed to it and when, and what the sets it carries on said. */
export async function contractPage(ctx: Context, id: Id) {
	const [set, contract, members, agreements, before] = await Promise.all([
		ctx.read.find(learningSets, id),
		contractOf(ctx.read, id),
		membersOf(ctx, id),
		everyOf(ctx.read, contractAgreements, { set: id }),
		wordingsBefore(ctx.read, id)
	]);
	const { limits, safeguarding, ring, terms, reviewOn } = contract ?? NOTHING;
	const wording = await markOf({ groundRules: set.groundRules, limits, safeguarding, ring, terms });
	const agreed = new Map(agreements.map((each) => [each.person, each]));
	const can = abilities(setPolicy, ctx.actor, set);
	return {
		set: { id, name: set.name, kind: set.kind, style: set.style, purpose: set.purpose },
		before,
		/** The version to give back when it is changed; 0 while nothing is written down. */
		version: contract?.version ?? 0,
		wording,
		groundRules: set.groundRules,
		...{ limits, safeguarding, ring, terms, reviewOn },
		reviewDue: reviewOn !== null && reviewOn <= today(ctx.clock),
		members: members
			.filter(({ present }) => present)
			.map(({ membership, person, name, body }) => {
				const agreement = agreed.get(person);
				return {
					membership,
					name,
					body,
					agreedOn: agreement ? dayOf(agreement.agreement.at) : null,
					/** Whether they agreed to these very words, and not to earlier ones. */
					current: agreement?.wording === wording
				};
			}),
		can: {
			settle: can.shape,
			agree: contract !== null && set.ending === null && agreed.get(ctx.actor.id)?.wording !== wording
		}
	};
}

/** The living sets of the actor whose contract they have not agreed to as it is worded now, by name. */
export async function contractsToAgree(ctx: Context): Promise<readonly { id: Id; name: string; changed: boolean }[]> {
	const mine = setsBelongedTo(ctx.actor);
	if (mine.length === 0) return [];
	const [found, contracts, agreements] = await Promise.all([
		ctx.read.findMany(mine.map((id) => ref(learningSets.kind, id))),
		contractsOf(ctx.read, mine),
		everyOf(ctx.read, contractAgreements, { person: ctx.actor.id })
	]);
	const agreed = new Map(agreements.map((each) => [each.set, each.wording]));
	const living = found.map(({ record }) => record as Saved<LearningSet>).filter(({ ending }) => ending === null);
	const asked = await Promise.all(
		living.map(async ({ id, name, groundRules }) => {
			const contract = contracts.get(id);
			const open = contract !== undefined && agreed.get(id) !== (await markOf({ ...contract, groundRules }));
			return open ? [{ id, name, changed: agreed.has(id) }] : [];
		})
	);
	return asked.flat().toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
