import { paperPlaces } from '#lib/domain/action-papers';
import { easyReadPlaces } from '#lib/domain/easy-read';
import { learningNotePlaces } from '#lib/domain/learning-sets';
import { practicePlaces } from '#lib/domain/practices';
import type { Reading } from '#lib/domain/shared/context';
import { visitor } from '#lib/domain/shared/policy';
import { app } from '#lib/server/app';
import type { Place } from '#lib/server/sitemap';

type Listing = (read: Reading) => Promise<readonly { readonly id: string; readonly at: string | null }[]>;

/** The rooms that are open to anyone, each with the pages in it. */
export const ROOMS: Readonly<Record<string, Listing>> = {
	'/practices': practicePlaces,
	'/learning-notes': learningNotePlaces,
	'/papers': paperPlaces,
	'/easy-read': easyReadPlaces,
	'/guides': async () => []
};

/** Every page that a visitor may read, whoever asks. */
export async function publicPlaces(): Promise<readonly Place[]> {
	const { store, config } = await app();
	const read = store.as(visitor);
	const rooms = Object.entries(ROOMS).map(async ([room, listing]) => {
		const pages = (await listing(read)).map(({ id, at }) => ({ address: `${config.origin}${room}/${id}`, at }));
		return [{ address: config.origin + room, at: null }, ...pages];
	});
	return (await Promise.all(rooms)).flat();
}

/** Such a listing as it is sent. */
export const XML = { headers: { 'content-type': 'application/xml; charset=utf-8' } };
