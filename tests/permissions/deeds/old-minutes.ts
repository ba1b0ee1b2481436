import { reviewPage } from '#lib/domain/learning-sets';
import { deed, type Deed } from './deed';
import { reviewOf } from '../old-minutes';

const FACILITATOR = ['facilitator'] as const;
const MINUTES = { text: 'Notes of 21 April 2026\nPresent: Ada, Ben\nAction: Ada to ring three small employers' };
const KEPT = {
	title: 'Quiet employers',
	day: '2026-04-21',
	time: '10:00',
	minutes: 90,
	'notes.0.kind': 'decision',
	'notes.0.text': 'Ring.'
};

/** Old minutes: brought in by whoever facilitates the set, and theirs alone until they are kept. */
export const OLD_MINUTES_DEEDS: readonly Deed[] = [
	deed('/sets/[id=id]/import', 'read', FACILITATOR, async ({ world }) => ({ id: world.sets.tuesday, fields: MINUTES })),
	deed('/sets/import/[id=id]', 'keep', FACILITATOR, async (seats) => ({ id: await reviewOf(seats), fields: KEPT })),
	deed('/sets/import/[id=id]', 'discard', FACILITATOR, async (seats) => ({ id: await reviewOf(seats) })),
	deed('/sets/import/[id=id]/draft', 'POST', FACILITATOR, async (seats) => {
		const id = await reviewOf(seats);
		const { review } = await reviewPage(await seats.as('facilitator'), id);
		return { id, fields: { title: 'Quiet', tab: 'one', 'saved-before': review.savedAt } };
	})
];
