import { adoptPractice, answerAdoption } from '#lib/domain/practices';
import { MARK_WORDS, type Example } from '../content';
import type { Scene, Stage } from './stage';

/** Bodies that try a practice of the library, and how it went there. */
export const adoptionScenes = (stage: Stage, { adoptions }: Example): Scene[] =>
	adoptions.adoptions.flatMap(({ handle, by, practice, since, said, answers, where, adapted, readers, mark }) => [
		{
			day: said,
			order: 20,
			play: async () => {
				const wish = { where, adapted, readers, since: stage.day(since), note: MARK_WORDS[mark] };
				stage.name('adoption', handle, await adoptPractice(await stage.as(by, said), stage.id('practice', practice), wish));
			}
		},
		...answers.map(({ day, ...answer }) => ({
			day,
			order: 20,
			play: async () => answerAdoption(await stage.as(by, day), stage.id('adoption', handle), answer)
		}))
	]);
