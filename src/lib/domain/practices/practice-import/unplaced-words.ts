import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';
import { LONGEST_TEXT } from '../answer';
import { MOST_LEFT } from '../reading-practice';

/** Words of a document that found no place when it came in with others. They wait beside its draft until its owner places them or leaves them out. */
const schema = v.object({
	practice: field.id,
	owner: field.id,
	texts: v.pipe(v.array(field.prose(LONGEST_TEXT)), v.minLength(1), v.maxLength(MOST_LEFT))
});

export type UnplacedWords = v.InferOutput<typeof schema>;

export const unplacedWords = collection('unplaced-words', schema, {
	audience: ({ owner }) => audience(token.person(owner)),
	keys: { owner: one('text', ({ owner }) => owner) },
	unique: { practice: ({ practice }) => practice },
	retention: 'learning',
	version: 1,
	upgrades: []
});
