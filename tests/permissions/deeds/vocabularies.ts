import { retireTerm, vocabularies, type Vocabulary } from '#lib/domain/people';
import { create } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import type { Seats } from '../seats';
import { deed, versionOf, type Deed, type Given } from './deed';

/** A list of a workspace's own, with three words. */
async function listOfThree({ world }: Seats): Promise<Id> {
	const id = newId();
	const terms = ['First', 'Second', 'Third'].map((label) => ({ term: label.toLowerCase(), label }));
	const list: Vocabulary = { name: `list-${id}`, label: 'A list', terms };
	const subject = ref(vocabularies.kind, id);
	await world.store.commit({ by: 'setup', verb: 'given', subject, changes: [create(vocabularies, id, list)] });
	return id;
}

const ofList = (action: string, fields: (seats: Seats, id: Id) => Promise<Given['fields']>) =>
	deed('/settings/vocabularies/[id=id]', action, ['administrator'], async (seats) => {
		const id = await listOfThree(seats);
		const given = await fields(seats, id);
		return { id, fields: { version: await versionOf(seats, 'vocabulary', id), ...given } };
	});

export const VOCABULARY_DEEDS: readonly Deed[] = [
	ofList('add', async () => ({ label: 'Fourth' })),
	ofList('word', async () => ({ term: 'second', label: 'The second' })),
	ofList('move', async () => ({ term: 'second', to: 'up' })),
	ofList('retire', async () => ({ term: 'second' })),
	ofList('bringBack', async (seats, id) => {
		await retireTerm(await seats.as('administrator'), id, { version: 1, term: 'second' });
		return { term: 'second' };
	})
];
