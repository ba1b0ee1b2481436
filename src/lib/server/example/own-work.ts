import * as v from 'valibot';
import { tallyWork, tallyWorkWish } from '#lib/domain/invisible-work';
import { answerWhatChanged, noteTraining, noteTrainingWish, openTraining } from '#lib/domain/training-log';
import { MARK_WORDS, type Example } from '../content';
import type { Scene, Stage } from './stage';

/** What people keep for themselves beside their learning file: invisible work, and the trainings they went to. */
export const ownWorkScenes = (stage: Stage, { tally, trainings }: Example): Scene[] => [
	...tally.rounds.map((round) => tallyScene(stage, round)),
	...trainings.trainings.flatMap((each) => trainingScenes(stage, each))
];

/** A round of work, noted by the day it ends. */
function tallyScene(stage: Stage, { person, category, minutes, from, until, every }: Example['tally']['rounds'][number]): Scene {
	const days = Array.from({ length: Math.floor((until - from) / every) + 1 }, (_, at) => workday(stage, from + at * every));
	return {
		day: until,
		order: 6,
		play: async () => {
			const ctx = await stage.as(person, until);
			for (const day of days) await tallyWork(ctx, v.parse(tallyWorkWish, { category, minutes, day }));
		}
	};
}

/** The calendar day of an offset; the Friday before, where it falls on a weekend. */
function workday(stage: Stage, offset: number): string {
	const weekday = new Date(`${stage.day(offset)}T12:00:00Z`).getUTCDay();
	return stage.day(offset - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0));
}

function trainingScenes(stage: Stage, training: Example['trainings']['trainings'][number]): Scene[] {
	const { author, day, title, givenBy, hours, way, took, mark, open } = training;
	const noted = {
		day,
		order: 6,
		play: async () => {
			const ctx = await stage.as(author, day);
			const wish = { title, day: workday(stage, day), givenBy, hours, way, took, note: MARK_WORDS[mark] };
			const id = await noteTraining(ctx, v.parse(noteTrainingWish, wish));
			stage.name('training', training.handle, id);
			if (open) await openTraining(ctx, id);
		}
	};
	const answered = training.afterwards.map((answer, at) => ({
		day: answer.day,
		order: 6,
		play: async () => {
			const again = at < training.afterwards.length - 1;
			await answerWhatChanged(await stage.as(author, answer.day), stage.id('training', training.handle), {
				text: answer.text,
				again
			});
		}
	}));
	return [noted, ...answered];
}
