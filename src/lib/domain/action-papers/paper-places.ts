import { everyExcerpt } from '../people';
import { excerpt } from '../shared/collection';
import type { Reading } from '../shared/context';
import { publishedPapers } from './published-paper';

const places = excerpt(
	publishedPapers,
	({ id, edition }) => ({ id, at: edition.at }),
	() => 120
);

/** Every published paper that somebody may read, with when its edition came out. */
export const paperPlaces = (read: Reading) => everyExcerpt(read, places, { state: 'published' });
