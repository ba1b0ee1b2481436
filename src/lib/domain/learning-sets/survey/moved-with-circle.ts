import { audienceKey } from '../../shared/audience';
import type { Saved } from '../../shared/collection';
import { change, type Change, type Context } from '../../shared/context';
import { everyOf } from '../../people';
import type { LearningSet } from '../learning-set';
import { meetingAudience } from '../set-meeting';
import { isOpen, surveys } from './survey';

/** An open survey is for whoever belongs to its set then, as a meeting still to come is; one that has ended stays where it was. */
export async function surveysMoved(ctx: Context, set: Saved<LearningSet>, circle: number): Promise<readonly Change[]> {
	const open = await everyOf(ctx.read, surveys, { set: set.id, state: 'open' });
	return open
		.filter((survey) => isOpen(ctx.clock, survey))
		.map((survey) => ({ survey, readers: [...meetingAudience(set.id, survey.mode, circle)] }))
		.filter(({ survey, readers }) => audienceKey(survey.audience) !== audienceKey(readers))
		.map(({ survey, readers }) => change(surveys, survey, { audience: readers }));
}
