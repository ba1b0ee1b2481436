import { answerPulse } from '#lib/domain/learning-sets';
import { readVocabularies, type Example } from '../content';
import type { Scene, Stage } from './stage';

/** What members answer about a meeting, in the two weeks after it. */
export function pulseScenes(stage: Stage, { pulse, meetings: { meetings } }: Example): Scene[] {
	const { terms } = readVocabularies().find(({ name }) => name === 'pulse-questions')!;
	return pulse.answers.flatMap(({ meeting, answers }) => {
		// A meeting falls on its weekday up to that day, so the day itself lies in those two weeks.
		const { day } = meetings.find(({ handle }) => handle === meeting)!;
		return answers.map(({ by, marks, line = '' }) => ({
			day,
			order: 14,
			play: async () => {
				const given = terms.map(({ term }, at) => ({ question: term, mark: marks[at]! }));
				await answerPulse(await stage.as(by, day), stage.id('meeting', meeting), { marks: given, line });
			}
		}));
	});
}
