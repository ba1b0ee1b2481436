import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { ref } from '../../shared/ids';
import { everyOf } from '../../people';
import { learningSets, type LearningSet } from '../learning-set';
import { setPolicy } from '../policy';
import { setMemberships } from '../set-membership';
import { answersFor, ownSlip } from './own-slip';
import { isOpen, surveys } from './survey';

/** The open surveys that wait for an answer of the actor or of the body that they stand for, by their last day. */
export async function surveysToAnswer(ctx: Context) {
	const [open, places] = await Promise.all([
		everyOf(ctx.read, surveys, { state: 'open' }),
		everyOf(ctx.read, setMemberships, { person: ctx.actor.id })
	]);
	const asked = open.flatMap((survey) => {
		const of = isOpen(ctx.clock, survey) ? answersFor(ctx, survey, places) : null;
		return of ? [{ survey, of }] : [];
	});
	const [slips, found] = await Promise.all([
		Promise.all(asked.map(({ survey, of }) => ownSlip(ctx, survey.id, of))),
		ctx.read.findMany([...new Set(asked.map(({ survey }) => survey.set))].map((id) => ref(learningSets.kind, id)))
	]);
	const sets = new Map(found.map(({ id, record }) => [id, record as Saved<LearningSet>]));
	return asked
		.flatMap(({ survey: { id, title, set, until, per } }, at) => {
			const asking = sets.get(set);
			const waits = slips[at] === null && asking && setPolicy.planMeeting(ctx.actor, asking);
			return waits ? [{ id, title, set, setName: asking.name, until, per }] : [];
		})
		.toSorted((a, b) => (a.until < b.until ? -1 : 1));
}
