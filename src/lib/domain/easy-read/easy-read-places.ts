import { everyExcerpt } from '../people';
import { excerpt } from '../shared/collection';
import type { Reading } from '../shared/context';
import { publishedEasyReads } from './published-easy-read';

const places = excerpt(
	publishedEasyReads,
	({ id, publication }) => ({ id, at: publication.at }),
	() => 120
);

/** Every published easy read that somebody may read, with when it was published as it stands. */
export const easyReadPlaces = (read: Reading) => everyExcerpt(read, places, { state: 'published' });
