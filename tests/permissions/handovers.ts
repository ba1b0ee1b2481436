import * as v from 'valibot';
import { handOverPractice, handOverPracticeWish, practicesToTakeOver } from '#lib/domain/practices';
import type { Id } from '#lib/domain/shared/ids';
import type { Seats } from './seats';

/** A practice of the author's, offered to the colleague; gives the offer. */
export async function handoverOf(seats: Seats, practice: Id): Promise<Id> {
	const wish = v.parse(handOverPracticeWish, { to: seats.world.ids.Grace });
	await handOverPractice(await seats.as('author'), practice, wish);
	return (await practicesToTakeOver(await seats.as('colleague'))).at(-1)!.id;
}
