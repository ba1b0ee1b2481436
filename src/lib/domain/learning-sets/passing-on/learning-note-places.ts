import { everyExcerpt } from '../../people';
import { excerpt } from '../../shared/collection';
import type { Reading } from '../../shared/context';
import { learningNotes } from './learning-note';

const places = excerpt(
	learningNotes,
	({ id }) => ({ id, at: null }),
	() => 80
);

/** Every learning note that somebody may read. When it left stays untold, since that would tell the meeting. */
export const learningNotePlaces = (read: Reading) => everyExcerpt(read, places, { state: 'issued' });
