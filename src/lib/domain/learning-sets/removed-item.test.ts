import * as v from 'valibot';
import { expect, test } from 'vitest';
import { openWorldWithSets } from '../../../../tests/world';
import { Forbidden, NotFound } from '../shared/errors';
import {
	addNoteItem,
	addNoteItemWish,
	authorizeRestoring,
	deleteNoteItem,
	finaliseNote,
	planMeeting,
	planMeetingWish,
	reopenNote
} from '.';

test('a deleted item comes back into the open note of its own meeting only, by whoever deleted it', async () => {
	const world = await openWorldWithSets();
	const ben = () => world.as('Ben');
	const plan = async () => {
		const wish = { title: 'Starting', day: '2026-05-20', time: '10:00', minutes: 60, mode: 'attributable' };
		return planMeeting(await ben(), world.sets.tuesday, v.parse(planMeetingWish, wish));
	};
	const [first, second] = [await plan(), await plan()];
	const item = await addNoteItem(await ben(), first, v.parse(addNoteItemWish, { text: 'The sum first.' }));
	await deleteNoteItem(await ben(), item);

	await expect(authorizeRestoring(await ben(), first, item)).resolves.toBeUndefined();
	await expect(authorizeRestoring(await ben(), second, item)).rejects.toThrow(NotFound);
	await expect(authorizeRestoring(await world.as('Ada'), first, item)).rejects.toThrow(NotFound);

	await finaliseNote(await ben(), first);
	await expect(authorizeRestoring(await ben(), first, item)).rejects.toThrow(Forbidden);
	await expect(authorizeRestoring(await ben(), second, item)).rejects.toThrow(NotFound);
	await reopenNote(await ben(), first, { reason: 'It was cut short.' });
	await expect(authorizeRestoring(await ben(), first, item)).resolves.toBeUndefined();
});
