import type { Id } from '#lib/domain/shared/ids';
import { handoverOf } from '../handovers';
import type { Seats } from '../seats';
import { deed, type Deed } from './deed';
import { at, offered } from './practices';

/** Ada keeps it; Grace is asked to from now on. */
const KEEPERS = ['author', 'coordinator'] as const;
const waiting = async (seats: Seats): Promise<Id> => {
	const practice = await offered(seats);
	await handoverOf(seats, practice);
	return practice;
};
const answered = (action: string) =>
	deed('/practices/handovers/[id=id]', action, ['colleague'], async (seats) => ({
		id: await handoverOf(seats, await offered(seats))
	}));

export const HANDOVER_DEEDS: readonly Deed[] = [
	at('working', 'handOver', KEEPERS, offered, async ({ world }) => ({ to: world.ids.Ben })),
	at('working', 'takeHandoverBack', KEEPERS, waiting),
	answered('takeOver'),
	answered('decline'),
	deed('/people/[id=id]', 'handOver', ['coordinator'], async (seats) => {
		await offered(seats);
		return { id: seats.world.ids.Ada, fields: { to: seats.world.ids.Ben } };
	})
];
