import { createHash, randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { attachFile } from '#lib/domain/attachments';
import { beginReview, keepMinutes, keepMinutesWish } from '#lib/domain/learning-sets';
import type { Id } from '#lib/domain/shared/ids';
import { minutesOfFile } from '#lib/server/minutes';
import type { Seats } from './seats';

/** Old minutes of the Tuesday set that Ben has before him, another document each time. */
export async function reviewOf(seats: Seats): Promise<Id> {
	const name = `${randomUUID()}.txt`;
	const bytes = new TextEncoder().encode(`${name}\nPresent: Ada, Ben\nAction: Ada to ring three small employers`);
	const read = await minutesOfFile(bytes, name, 'Ben');
	const fingerprint = createHash('sha256').update(bytes).digest('hex');
	return beginReview(await seats.as('facilitator'), seats.world.sets.tuesday, { ...read, name, fingerprint });
}

/** A confidential meeting brought in from old minutes, with its file; Ada was there, and Grace was not. */
export async function oldMeetingOf(seats: Seats): Promise<Id> {
	const review = await reviewOf(seats);
	const bytes = new TextEncoder().encode('The minutes');
	await attachFile(await seats.as('facilitator'), review, { name: 'minutes.txt', type: 'text/plain', bytes, pixels: null });
	const people = [{ person: seats.world.ids.Ada, how: 'present' }];
	const wish = { title: 'Quiet employers', day: '2026-04-21', time: '10:00', minutes: 90, people, file: true };
	return keepMinutes(await seats.as('facilitator'), review, v.parse(keepMinutesWish, wish));
}
