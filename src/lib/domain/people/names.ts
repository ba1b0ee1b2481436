import { excerpt, type Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { everyExcerpt } from './every-of';
import { people, type Person } from './person';

/** What stands for the name of somebody who has left for good. */
export const FORMER_COLLEAGUE = 'former colleague';
/** What stands for a name that this reader may not see. */
export const UNKNOWN_PERSON = 'someone you do not share a set with';

/** The names of people as this reader knows them; every id asked for is in the map. */
export async function namesOf(read: Reading, ids: Iterable<Id | null>): Promise<ReadonlyMap<Id, string>> {
	const wanted = [...new Set(ids)].filter((id) => id !== null);
	const found = await read.findMany(wanted.map((id) => ref(people.kind, id)));
	const names = new Map(wanted.map((id) => [id, UNKNOWN_PERSON]));
	for (const { id, record } of found) names.set(id, (record as Saved<Person>).name);
	return names;
}

const peopleByName = excerpt(
	people,
	({ id, name, departure }) => ({ id, name, left: departure !== null }),
	({ name }) => 100 + name.length
);

/** The people whose names this reader knows, by name. */
export async function everybodyKnown(read: Reading): Promise<readonly { id: Id; name: string }[]> {
	const known = await everyExcerpt(read, peopleByName, {});
	return known
		.filter((person) => !person.left)
		.map(({ id, name }) => ({ id, name }))
		.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** The same for pickers: at most 500. */
export const knownPeople = async (read: Reading): Promise<readonly { id: Id; name: string }[]> =>
	(await everybodyKnown(read)).slice(0, 500);
