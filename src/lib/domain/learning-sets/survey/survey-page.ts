import { asRule } from '../../shared/as-rule';
import { dayOf } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { everyOf, namesOf } from '../../people';
import { learningSets } from '../learning-set';
import { setPolicy } from '../policy';
import { placesIn } from '../set-membership';
import { usualUntil } from './ask-survey';
import { stillAmong } from './counted-before';
import { countIfEnded } from './count-survey';
import { NUMBERS_FROM } from './kept-back';
import { answering, answersFor } from './own-slip';
import { isOpen, surveys, type Survey } from './survey';
import { surveyFigures } from './survey-figures';
import { surveyResults } from './survey-result';
import { surveySlips, type SurveySlip } from './survey-slip';

/**
 * A survey for a member: what it is for and who answers; while it is open how many have answered, with what the actor or their
 * body saved, and once it is closed what came of it, beside what came of the same questions before. One whose last day is over
 * is counted now, if nobody has asked for it since.
 */
export async function surveyPage(ctx: Context, id: Id) {
	const found = await ctx.read.find(surveys, id);
	const survey = (await countIfEnded(ctx, found)) ? await ctx.read.find(surveys, id) : found;
	const { title, purpose, per, told, questions, until, again, closing } = survey;
	const open = isOpen(ctx.clock, survey);
	const [set, answers, result, earlier, figures] = await Promise.all([
		ctx.read.find(learningSets, survey.set),
		open ? answersSoFar(ctx, survey) : null,
		closing ? ctx.read.findUnique(surveyResults, 'survey', id) : null,
		closing && again ? ctx.read.findUnique(surveyResults, 'survey', again) : null,
		closing && told === 'coordinators' ? asRule(ctx).findUnique(surveyFigures, 'survey', id) : null
	]);
	return {
		id,
		set: { id: set.id, name: set.name, mode: survey.mode },
		title,
		purpose,
		per,
		told,
		questions,
		until,
		openedOn: dayOf(survey.opening.at),
		closedOn: closing && (closing.by ? dayOf(closing.at) : until),
		/** Null once it is closed. */
		answers,
		/** Null while it is open, and where it was left uncounted. */
		result,
		earlier,
		/** When the numbers were taken back from coordinators. */
		takenBackOn: figures?.withdrawal ? dayOf(figures.withdrawal.at) : null,
		/** Whether its questions were asked before. */
		isAgain: again !== null,
		usualUntil: usualUntil(ctx.clock),
		can: {
			answer: open && answers !== null && answers.mine !== null && setPolicy.planMeeting(ctx.actor, set),
			lead: setPolicy.shape(ctx.actor, set),
			takeBack: setPolicy.shape(ctx.actor, set) && figures !== null && figures.withdrawal === null,
			save: result !== null && survey.mode !== 'confidential'
		}
	};
}
export type SurveyPage = Awaited<ReturnType<typeof surveyPage>>;

/** How many of those who are asked have answered, and what the actor's own slip says; nothing of anybody else's. */
async function answersSoFar(ctx: Context, survey: Saved<Survey>) {
	const [places, slips] = await Promise.all([
		placesIn(ctx, survey.set),
		everyOf(asRule(ctx), surveySlips, { survey: survey.id })
	]);
	const asked = answering(survey, places);
	const given = slips.flatMap((each) => (asked.has(each.of) ? each.of : []));
	const of = answersFor(ctx, survey, places);
	const own = slips.find((each) => each.of === of);
	const savedBy = own && own.saving.by !== ctx.actor.id ? (await namesOf(ctx.read, [own.saving.by])).get(own.saving.by)! : null;
	return {
		given: given.length,
		/** Of those who were counted the time before: numbers are told if they answer again. */
		asBefore: survey.again ? await stillAmong(ctx, survey.again, given) : null,
		asked: asked.size,
		/** So few are asked that no number can be told unless everybody agrees to small ones. */
		few: asked.size < NUMBERS_FROM,
		mine: of === null ? null : shown(own, savedBy)
	};
}

/** A slip as its form shows it; `savedBy` is somebody else of the actor's body, who saved it last. */
const shown = (slip: Saved<SurveySlip> | undefined, savedBy: string | null) => ({
	version: slip?.version ?? 0,
	answers: slip?.answers ?? [],
	openly: slip?.openly ?? false,
	savedOn: slip ? dayOf(slip.saving.at) : null,
	savedBy
});
