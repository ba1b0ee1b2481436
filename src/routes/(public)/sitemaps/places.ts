import { paperPlaces } from '#lib/domain/action-papers';
import { easyReadPlaces } from '#lib/domain/easy-read';
import { learningNotePlaces } from '#lib/domain/learning-sets';
import { practicePlaces, practiceShelves } from '#lib/domain/practices';
import { collectionPlaces } from '#lib/domain/reading-collections';
import type { Reading } from '#lib/domain/shared/context';
import { visitor } from '#lib/domain/shared/policy';
import { app } from '#lib/server/app';
import type { Place, Stacks } from '#lib/server/sitemap';

type Listed = readonly { readonly id: string; readonly at: string | null }[];
type Listing = (read: Reading) => Promise<Listed>;

const LIBRARY = '/practices';
/** The rooms that are open to anyone, each with the pages in it; those of the library stand on shelves. */
export const ROOMS: Readonly<Record<string, Listing>> = {
	[LIBRARY]: async () => [],
	'/collections': collectionPlaces,
	'/learning-notes': learningNotePlaces,
	'/papers': paperPlaces,
	'/easy-read': easyReadPlaces,
	'/guides': async () => []
};

/** Every page that a visitor may read, whoever asks: those of the library as stacks, listed when they are asked for. */
export async function publicPlaces() {
	const { store, config } = await app();
	const read = store.as(visitor);
	const placed = (room: string, pages: Listed): Place[] =>
		pages.map(({ id, at }) => ({ address: `${config.origin}${room}/${id}`, at }));
	const others = async (): Promise<readonly Place[]> => {
		const rooms = Object.entries(ROOMS).map(async ([room, listing]) => [
			{ address: config.origin + room, at: null },
			...placed(room, await listing(read))
		]);
		return (await Promise.all(rooms)).flat();
	};
	const stacks: Stacks = {
		shelves: await practiceShelves(read),
		pages: async (shelf) => placed(LIBRARY, await practicePlaces(read, shelf))
	};
	return { others, stacks, partAt: (part: string) => `${config.origin}/sitemaps/${part}.xml` };
}

/** Such a listing as it is sent. */
export const XML = { headers: { 'content-type': 'application/xml; charset=utf-8' } };
