import { answerSurvey, askSurvey, askSurveyAgain, closeSurvey } from '#lib/domain/learning-sets';
import type { Id } from '#lib/domain/shared/ids';
import type { Example } from '../content';
import type { Scene, Stage } from './stage';

type Survey = Example['surveys']['surveys'][number];
type Time = Survey['times'][number];

/** Whoever facilitates asks the members, each of them answers the day after, and it is closed; some are asked again later. */
export const surveyScenes = (stage: Stage, { surveys: { surveys } }: Example): Scene[] =>
	surveys.flatMap((survey) => {
		let asked: Id | null = null;
		return survey.times.flatMap(({ closed, ...time }): Scene[] => [
			{ day: time.day, order: 17, play: async () => void (asked = await ask(stage, survey, time, asked)) },
			...time.answers.map(({ by, said }) => ({
				day: time.day + 1,
				order: 17,
				play: async () => answerSurvey(await stage.as(by, time.day + 1), asked!, { version: 0, answers: said.map(answer) })
			})),
			...(closed === null
				? []
				: [{ day: closed, order: 17, play: async () => closeSurvey(await stage.as(survey.by, closed), asked!) }])
		]);
	});

async function ask(stage: Stage, survey: Survey, time: Omit<Time, 'closed'>, before: Id | null): Promise<Id> {
	const ctx = await stage.as(survey.by, time.day);
	const about = { purpose: time.purpose, until: stage.day(time.until), told: survey.told };
	if (before) return askSurveyAgain(ctx, before, about);
	const { title, per } = survey;
	const questions = survey.questions.map(({ asks, choices }) => ({
		asks,
		kind: choices.length > 0 ? ('choices' as const) : ('words' as const),
		choices: choices.join('\n')
	}));
	return askSurvey(ctx, stage.id('set', survey.set), { ...about, title, per, questions });
}

const answer = (said: number | string | null) =>
	typeof said === 'string' ? { chosen: null, words: said } : { chosen: said, words: '' };
