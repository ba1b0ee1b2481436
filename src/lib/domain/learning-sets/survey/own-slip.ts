import { asRule } from '../../shared/as-rule';
import { today } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { holdsOn, type SetMembership } from '../set-membership';
import type { Survey } from './survey';
import { surveySlips, type SurveySlip } from './survey-slip';

type Place = Pick<SetMembership, 'set' | 'person' | 'organisation' | 'from' | 'to'>;

/** Whoever answers a survey with these places in its set: each person, or each body once. */
export const answering = ({ per }: Pick<Survey, 'per'>, places: readonly Place[]): ReadonlySet<Id> =>
	new Set(places.map(({ person, organisation }) => (per === 'person' ? person : organisation)));

/** For whom the actor answers a survey: themselves, or the body that they stand for in its set; null for no member. */
export const answersFor = (ctx: Context, survey: Pick<Survey, 'per' | 'set'>, places: readonly Place[]): Id | null => {
	const mine = places.filter(
		(place) => place.set === survey.set && place.person === ctx.actor.id && holdsOn(place, today(ctx.clock))
	);
	return [...answering(survey, mine)][0] ?? null;
};

/** The slip that was saved for somebody, if there is one. Ask only about whom {@link answersFor} gives. */
export const ownSlip = (ctx: Context, survey: Id, of: Id): Promise<Saved<SurveySlip> | null> =>
	asRule(ctx).findUnique(surveySlips, 'of', `${survey} ${of}`);
