import { collectionPage, takeOutItem } from '#lib/domain/reading-collections';
import { collectionOf, staffLessonOf } from '../records';
import type { Seats } from '../seats';
import { deed, SIGNED_IN, STAFF, versionOf, type Deed, type Given } from './deed';

/** Ada, who made the collection, and whoever coordinates. */
const KEEP_IT = ['author', 'coordinator'] as const;

const ofCollection = (action: string, fields: (seats: Seats, id: string) => Promise<Given['fields']>) =>
	deed('/collections/[id=id]/edit', action, KEEP_IT, async (seats) => {
		const id = await collectionOf(seats);
		return { id, fields: (await fields(seats, id)) ?? {} };
	});

const itemOf = async (seats: Seats, id: string): Promise<string> => {
	const ada = await seats.as('author');
	return (await collectionPage(ada.read, ada, id)).items[0]!.id;
};

export const COLLECTION_DEEDS: readonly Deed[] = [
	deed('/collections/new', 'begin', SIGNED_IN, async () => ({ fields: { title: 'For the visit' } })),
	// Whoever reads the lesson gathers it; into this collection only who keeps it.
	deed('/collections/add', 'begin', STAFF, async (seats) => ({
		fields: { title: 'For the visit', of: `lesson/${await staffLessonOf(seats)}` }
	})),
	deed('/collections/add', 'add', KEEP_IT, async (seats) => ({
		fields: { collection: await collectionOf(seats), of: `lesson/${await staffLessonOf(seats)}` }
	})),
	ofCollection('write', async (seats, id) => ({
		version: await versionOf(seats, 'reading-collection', id),
		title: 'Before a visit'
	})),
	ofCollection('share', async (seats, id) => ({
		version: await versionOf(seats, 'reading-collection', id),
		readers: ['staff', 'partners']
	})),
	ofCollection('move', async (seats, id) => ({ item: await itemOf(seats, id), way: 'up' })),
	ofCollection('takeOut', async (seats, id) => ({ item: await itemOf(seats, id) })),
	ofCollection('putBack', async (seats, id) => {
		await takeOutItem(await seats.as('author'), id, { item: await itemOf(seats, id) });
		return {};
	}),
	ofCollection('delete', async () => ({}))
];
