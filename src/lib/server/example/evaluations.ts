import { answerEvaluation, askForEvaluation, closeEvaluation } from '#lib/domain/learning-sets';
import type { Example } from '../content';
import type { Scene, Stage } from './stage';

/** Members are asked what changed, answer the day after, and whoever facilitates closes it. */
export function evaluationScenes(stage: Stage, { evaluations: { evaluations } }: Example): Scene[] {
	return evaluations.flatMap(({ set, asked: { day, by }, closed, answers }): Scene[] => {
		const about = () => stage.id('set', set);
		return [
			{ day, order: 15, play: async () => void (await askForEvaluation(await stage.as(by, day), about())) },
			...answers.map((each) => ({
				day: day + 1,
				order: 15,
				play: async () => answerEvaluation(await stage.as(each.by, day + 1), about(), { answers: each.texts })
			})),
			...(closed === null
				? []
				: [{ day: closed, order: 15, play: async () => closeEvaluation(await stage.as(by, closed), about()) }])
		];
	});
}
