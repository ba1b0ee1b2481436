import { today, type Day } from '../shared/clock';
import type { Context } from '../shared/context';
import { everyOf } from '../people';
import { agreements, type Agreement } from './agreement';
import { supervisionPartners, type Partner } from './partners';
import { dueOn, pairOf, supervisionDates } from './supervision-dates';

/** Somebody with whom the actor holds supervision, and how the two stand. */
export interface PartnerLine extends Partner {
	/** `mine`: the other proposed and the actor is asked; `theirs`: the other way round. */
	readonly agreement: 'none' | 'in force' | 'mine' | 'theirs';
	readonly weeks: number | null;
	readonly reviewOn: Day | null;
	readonly reviewIsDue: boolean;
	readonly dueOn: Day | null;
	readonly overdue: boolean;
	readonly plannedOn: Day | null;
}

/** With whom the actor holds supervision today, with what is agreed and when the next session is due. */
export async function myPartners(ctx: Context): Promise<readonly PartnerLine[]> {
	const me = ctx.actor.id;
	const [partners, waiting, asSupervisor, asSupervisee] = await Promise.all([
		supervisionPartners(ctx),
		everyOf(ctx.read, agreements, { person: me, state: 'waiting' }),
		everyOf(ctx.read, supervisionDates, { supervisor: me }),
		everyOf(ctx.read, supervisionDates, { supervisee: me })
	]);
	const day = today(ctx.clock);
	const dates = new Map([...asSupervisor, ...asSupervisee].map((each) => [pairOf(each), each]));
	return partners.map((partner) => {
		const pair = partner.supervisesMe
			? pairOf({ supervisor: partner.id, supervisee: me })
			: pairOf({ supervisor: me, supervisee: partner.id });
		const held = dates.get(pair);
		const due = held ? dueOn(held) : null;
		const proposal = waiting.find((each) => pairOf(each) === pair);
		return {
			...partner,
			agreement: standing(proposal, held?.weeks ?? null, me),
			weeks: held?.weeks ?? null,
			reviewOn: held?.reviewOn ?? null,
			reviewIsDue: Boolean(held?.reviewOn && held.reviewOn <= day),
			dueOn: due,
			overdue: due !== null && due < day,
			plannedOn: held?.plannedOn ?? null
		};
	});
}

function standing(proposal: Agreement | undefined, weeks: number | null, me: string): PartnerLine['agreement'] {
	if (proposal) return proposal.proposal.by === me ? 'theirs' : 'mine';
	return weeks === null ? 'none' : 'in force';
}
