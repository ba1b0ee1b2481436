import { dayOf } from '../../shared/clock';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { isOpen, surveys } from './survey';

const LATEST = 100;

/** The surveys of a set that the actor reads, the latest first. */
export async function surveysInSet(ctx: Context, id: Id) {
	const [set, { items }] = await Promise.all([
		ctx.read.find(learningSets, id),
		ctx.read.list(surveys, { where: { set: id }, order: { by: 'openedAt', direction: 'descending' }, limit: LATEST })
	]);
	return {
		set: { id, name: set.name, mode: set.mode },
		surveys: items.map((survey) => ({
			id: survey.id,
			title: survey.title,
			open: isOpen(ctx.clock, survey),
			openedOn: dayOf(survey.opening.at),
			closedOn: survey.closing?.by ? dayOf(survey.closing.at) : survey.until
		})),
		can: { ask: setPolicy.shape(ctx.actor, set) }
	};
}
