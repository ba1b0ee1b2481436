import { bringInStarters } from '#lib/domain/practices';
import { readStarterPractices } from '../content';
import type { Scene, Stage } from './stage';

/** Two months before today a coordinator began the library with what comes with Grove, looked through the day before. */
export const starterScenes = (stage: Stage): Scene[] => [
	{
		day: -64,
		order: 16,
		play: async () => {
			const starters = readStarterPractices().map((each) => ({ ...each, checkedOn: stage.day(-65) }));
			const wanted = starters.map(({ handle }) => handle);
			await bringInStarters(await stage.as('dina', -64), { starters: wanted, readers: 'public' }, starters);
		}
	}
];
