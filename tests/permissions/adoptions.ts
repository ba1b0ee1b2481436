import * as v from 'valibot';
import { adoptPractice, adoptPracticeWish } from '#lib/domain/practices';
import type { Id } from '#lib/domain/shared/ids';
import { publicPractice } from './easy-reads';
import type { Seats } from './seats';

/** A practice that anybody reads, and that the author tries: told to staff and partner bodies. */
export async function adoptionOf(seats: Seats): Promise<{ readonly 'published practice': Id; readonly adoption: Id }> {
	const practice = await publicPractice(seats);
	return { 'published practice': practice, adoption: await adoptedBy(seats, practice) };
}

export async function adoptedBy(seats: Seats, practice: Id, readers: 'owner' | 'partners' | 'public' = 'partners'): Promise<Id> {
	const wish = { where: 'Hull', since: '2026-05-01', readers };
	return adoptPractice(await seats.as('author'), practice, v.parse(adoptPracticeWish, wish));
}
