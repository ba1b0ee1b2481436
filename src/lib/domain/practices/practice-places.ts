import { everyExcerpt } from '../people';
import { excerpt } from '../shared/collection';
import type { Reading } from '../shared/context';
import { publishedPractices } from './published-practice';

const places = excerpt(
	publishedPractices,
	({ id, publication }) => ({ id, at: publication.at }),
	() => 120
);

/** The shelves that hold practices which somebody finds in the library, each with how many. What it costs does not grow with them. */
export const practiceShelves = (read: Reading) =>
	read.count(publishedPractices, { by: 'shelf' }) as Promise<ReadonlyMap<string, number>>;

/** The practices of one shelf, or of all, each with when it was published as it stands. */
export const practicePlaces = (read: Reading, shelf?: string) =>
	everyExcerpt(read, places, shelf === undefined ? { state: 'published' } : { shelf });
