import { everyExcerpt } from '../people';
import { excerpt } from '../shared/collection';
import type { Reading } from '../shared/context';
import { readingCollections } from './reading-collection';

const places = excerpt(
	readingCollections,
	({ id, savedAt }) => ({ id, at: savedAt }),
	() => 120
);

/** Every collection that is for anyone, with when it was last kept. */
export const collectionPlaces = (read: Reading) => everyExcerpt(read, places, { reach: 'public' });
