import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import { everyOf, namesOf } from '../people';
import { agreements, type Agreement } from './agreement';
import { relationsToday } from './partners';

/** The agreement of the actor with one other person: what is in force, what waits for an answer, and what stood before. */
export async function agreementPage(ctx: Context, other: Id) {
	const me = ctx.actor.id;
	if (other === me) throw new NotFound();
	const [mine, relations] = await Promise.all([everyOf(ctx.read, agreements, { person: me }), relationsToday(ctx)]);
	const all = mine
		.filter((each) => each.supervisor === other || each.supervisee === other)
		.toSorted((a, b) => (a.proposal.at < b.proposal.at ? 1 : -1));
	const relation = relations.find((each) => each.supervisor === other || each.supervisee === other);
	if (!relation && all.length === 0) throw new NotFound();
	const names = await namesOf(ctx.read, [me, other]);
	const accepted = all.filter((each) => each.acceptance).toSorted((a, b) => (a.acceptance!.at < b.acceptance!.at ? 1 : -1));
	const inForce = relation ? accepted[0] : undefined;
	const waiting = all.find((each) => !each.acceptance && !each.settingAside);
	const view = (each: Saved<Agreement>) => agreementView(each, me, names);
	return {
		other: { id: other, name: names.get(other)! },
		supervisesMe: (relation ?? all[0]!).supervisor === other,
		/** Whether one of the two supervises the other today: only then is anything agreed. */
		holds: relation !== undefined,
		inForce: inForce ? view(inForce) : null,
		reviewIsDue: inForce !== undefined && inForce.reviewOn <= today(ctx.clock),
		waiting: waiting ? view(waiting) : null,
		earlier: all.filter((each) => each !== inForce && each !== waiting).map(view)
	};
}

const agreementView = (each: Saved<Agreement>, me: Id, names: ReadonlyMap<Id, string>) => ({
	id: each.id,
	weeks: each.weeks,
	scope: each.scope,
	confidentiality: each.confidentiality,
	reading: each.reading,
	reviewOn: each.reviewOn,
	proposedByMe: each.proposal.by === me,
	proposal: { by: names.get(each.proposal.by)!, at: each.proposal.at },
	acceptance: each.acceptance && { by: names.get(each.acceptance.by)!, at: each.acceptance.at },
	settingAside: each.settingAside && { by: names.get(each.settingAside.by)!, at: each.settingAside.at }
});
export type AgreementView = ReturnType<typeof agreementView>;
