import { facilitationsOffered, offerFacilitation, takeOverFacilitation } from '#lib/domain/learning-sets';
import type { Example } from '../content';
import type { Scene, Stage } from './stage';

/** Whoever facilitates a set offers it to somebody, who says yes some days later or has not answered yet. */
export const handoverScenes = (stage: Stage, { sets }: Example): Scene[] =>
	sets.handovers.flatMap(({ set, from, to, day, taken, afterwards, words }): Scene[] => [
		{
			day,
			order: 16,
			play: async () =>
				offerFacilitation(await stage.as(from, day), stage.id('set', set), { to: stage.id('person', to), afterwards, words })
		},
		...(taken === null
			? []
			: [
					{
						day: taken,
						order: 16,
						play: async () => {
							const ctx = await stage.as(to, taken);
							const offer = (await facilitationsOffered(ctx)).find((each) => each.set === stage.id('set', set))!;
							await takeOverFacilitation(ctx, offer.id);
						}
					}
				])
	]);
