import { offerSeat, seatsPage, takeSeat } from '#lib/domain/learning-sets';
import type { Example } from '../content';
import type { Scene, Stage } from './stage';

/** Whoever facilitates a set offers one of its members a seat, and they say for which network they take it. */
export const seatScenes = (stage: Stage, { sets }: Example): Scene[] =>
	sets.seats.flatMap(({ network, in: handle, person, by, day, taken }) => {
		const set = () => stage.id('set', handle);
		return [
			{
				day,
				order: 6,
				play: async () => offerSeat(await stage.as(by, day), set(), { person: stage.id('person', person) })
			},
			{
				day: taken,
				order: 7,
				play: async () => {
					const ctx = await stage.as(person, taken);
					const { offered } = await seatsPage(ctx, set());
					await takeSeat(ctx, { seat: offered[0]!.id, network: stage.id('set', network) });
				}
			}
		];
	});
