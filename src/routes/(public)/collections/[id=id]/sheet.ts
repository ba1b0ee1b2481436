import { collectionPage } from '#lib/domain/reading-collections';
import type { Reading } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { app } from '#lib/server/app';
import { heading, note, prose, type Part, type Sheet } from '#lib/server/documents';
import { dayOfMoment } from '#lib/ui/dates';
import { itemWords, type ItemWords } from '../item-words';

/** A collection as pages to print or send: what whoever saves it may read, with the address of each thing and nobody's name. */
export async function collectionSheet(read: Reading, id: Id): Promise<Sheet> {
	const [{ title, introduction, items, savedAt, note: beside, forAnyone }, { config }] = await Promise.all([
		collectionPage(read, null, id),
		app()
	]);
	return {
		title,
		kind: 'Collection from the practice library',
		lead: `Last changed ${dayOfMoment(savedAt)}.`,
		readers: forAnyone ? 'Anyone may read this.' : 'For those with whom it is shared. Pass it on to nobody else.',
		parts: [
			...(beside ? [note(beside)] : []),
			...(introduction ? [prose(introduction)] : []),
			...items.map(itemWords).flatMap((item) => itemParts(item, config.origin)),
			// Not set apart: it would run on from what is, of the last thing.
			prose('What is gathered here is told in short. The whole stands at its address, for those who may read it.')
		]
	};
}

const itemParts = ({ title, why, says, kind, facts, href }: ItemWords, origin: string): Part[] => [
	heading(title),
	...(why ? [prose(why)] : []),
	...(says ? [prose(says)] : []),
	note([kind, ...facts, `${origin}${href}`].join(' · '))
];
