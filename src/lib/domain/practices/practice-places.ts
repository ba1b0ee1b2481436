import { everyExcerpt } from '../people';
import { excerpt } from '../shared/collection';
import type { Reading } from '../shared/context';
import { publishedPractices } from './published-practice';

const places = excerpt(
	publishedPractices,
	({ id, publication }) => ({ id, at: publication.at }),
	() => 120
);

/** Every practice that somebody finds in the library, with when it was published as it stands. */
export const practicePlaces = (read: Reading) => everyExcerpt(read, places, { state: 'published' });
