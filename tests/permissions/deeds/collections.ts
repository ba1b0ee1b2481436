import { makeReadOnlyLink, myLinks } from '#lib/domain/read-only-links';
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

/** A link that Ada made to a collection of hers. */
async function linkOf(seats: Seats): Promise<string> {
	const ada = await seats.as('author');
	const id = await collectionOf(seats);
	await makeReadOnlyLink(ada, { kind: 'reading-collection', id, body: 'Northern Fund', days: '30', note: '' });
	return (await myLinks(ada, null)).lines.find(({ of }) => of.id === id)!.id;
}

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
	ofCollection('delete', async () => ({})),
	deed('/read-only-links/new', 'make', KEEP_IT, async (seats) => ({
		fields: { kind: 'reading-collection', id: await collectionOf(seats), body: 'Northern Fund', days: '30' }
	})),
	deed('/read-only-links', 'end', KEEP_IT, async (seats) => ({ fields: { link: await linkOf(seats) } }))
];
